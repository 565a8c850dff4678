#include <libwebsockets.h>
#include <uv.h>

// Macros that the importer does not translate.
enum {
  // Room that libwebsockets may overwrite before the bytes of a frame.
  WEBSOCKET_FRAME_ROOM = LWS_PRE
};
