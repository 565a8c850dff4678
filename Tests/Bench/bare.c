/* bare - the least that this kernel lets a server do for a room, without rules, archive or rights.
 *
 *   bare PORT relay     every message goes to everybody at once, one send() a copy
 *   bare PORT tick      every message is counted; twenty times a second, if something came, one frame goes to everybody
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 8192, ITEMS = 20, PERIOD = 50 };	/* milliseconds */
struct connection { int fd, slot, is_open; size_t have; char *in, *out; size_t out_end, out_begin; };

static struct connection *room[MOST];
static int count, relays, changed;
static char buffer[1 << 18];
static unsigned long long total, votes[ITEMS];

static uint32_t turned(uint32_t x, int n) { return x << n | x >> (32 - n); }

static void sha1(const uint8_t *in, size_t size, uint8_t out[20])
{
	uint8_t m[128] = { 0 };
	uint32_t h[5] = { 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0 };
	size_t all = ((size + 8) / 64 + 1) * 64;
	memcpy(m, in, size);
	m[size] = 0x80;
	for (int i = 0; i < 8; i++)
		m[all - 1 - (size_t)i] = (uint8_t)((uint64_t)size * 8 >> (8 * i));
	for (size_t o = 0; o < all; o += 64) {
		uint32_t w[80], a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
		for (size_t i = 0; i < 16; i++)
			w[i] = (uint32_t)m[o + 4 * i] << 24 | (uint32_t)m[o + 4 * i + 1] << 16 | (uint32_t)m[o + 4 * i + 2] << 8 | m[o + 4 * i + 3];
		for (int i = 16; i < 80; i++)
			w[i] = turned(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
		for (int i = 0; i < 80; i++) {
			uint32_t f = i < 20 ? (b & c) | (~b & d) : i < 40 || i >= 60 ? b ^ c ^ d : (b & c) | (b & d) | (c & d);
			uint32_t k = i < 20 ? 0x5A827999 : i < 40 ? 0x6ED9EBA1 : i < 60 ? 0x8F1BBCDC : 0xCA62C1D6;
			uint32_t t = turned(a, 5) + f + e + k + w[i];
			e = d, d = c, c = turned(b, 30), b = a, a = t;
		}
		h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e;
	}
	for (int i = 0; i < 20; i++)
		out[i] = (uint8_t)(h[i / 4] >> (24 - 8 * (i % 4)));
}

static void base64(const uint8_t *in, char *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (int i = 0; i < 20; i += 3) {
		uint32_t v = (uint32_t)in[i] << 16 | (uint32_t)in[i + 1] << 8 | (i + 2 < 20 ? in[i + 2] : 0u);
		*out++ = digits[v >> 18];
		*out++ = digits[v >> 12 & 63];
		*out++ = digits[v >> 6 & 63];
		*out++ = i + 2 < 20 ? digits[v & 63] : '=';
	}
	*out = 0;
}

static void drop(struct connection *c)
{
	if (c->is_open) {
		room[c->slot] = room[--count];
		room[c->slot]->slot = c->slot;
	}
	close(c->fd);
	free(c->in);
	free(c->out);
	free(c);
}

static void put(struct connection *c, const char *data, size_t size)
{
	if (c->out_end == c->out_begin) {
		ssize_t sent = send(c->fd, data, size, MSG_NOSIGNAL | MSG_DONTWAIT);
		if (sent == (ssize_t)size)
			return;
		if (sent > 0)
			data += sent, size -= (size_t)sent;
		c->out_end = c->out_begin = 0;
	}
	c->out = realloc(c->out, c->out_end + size);
	memcpy(c->out + c->out_end, data, size);
	c->out_end += size;
}

static void flush(struct connection *c)
{
	while (c->out_begin < c->out_end) {
		ssize_t sent = send(c->fd, c->out + c->out_begin, c->out_end - c->out_begin, MSG_NOSIGNAL | MSG_DONTWAIT);
		if (sent <= 0)
			return;
		c->out_begin += (size_t)sent;
	}
	free(c->out);
	c->out = NULL;
	c->out_end = c->out_begin = 0;
}

static void tell_everybody(const char *text, size_t size)
{
	static char frame[1 << 16];
	size_t head = size < 126 ? 2 : 4;
	if (size + 4 > sizeof frame)
		return;
	frame[0] = (char)0x81;
	frame[1] = (char)(size < 126 ? size : 126);
	if (head == 4)
		frame[2] = (char)(size >> 8), frame[3] = (char)size;
	memcpy(frame + head, text, size);
	for (int i = 0; i < count; i++)
		put(room[i], frame, head + size);
}

static void tick(void)
{
	char text[1024];
	size_t size = (size_t)sprintf(text, "{\"total\":%llu,\"votes\":[", total);
	for (int i = 0; i < ITEMS; i++)
		size += (size_t)sprintf(text + size, "%s%llu", i ? "," : "", votes[i]);
	size += (size_t)sprintf(text + size, "]}");
	tell_everybody(text, size);
	changed = 0;
}

static void hear(const char *text, size_t size)
{
	if (relays)
		return tell_everybody(text, size);
	votes[total++ % ITEMS]++;
	changed = 1;
}

static size_t shake_hands(struct connection *c, char *request, size_t size)
{
	request[size] = 0;
	char *end = strstr(request, "\r\n\r\n"), *key = strcasestr(request, "Sec-WebSocket-Key: ");
	char joined[80], accepted[32], answer[256];
	uint8_t digest[20];
	if (!end || !key)
		return 0;
	snprintf(joined, sizeof joined, "%.24s258EAFA5-E914-47DA-95CA-C5AB0DC85B11", key + 19);
	sha1((uint8_t *)joined, 60, digest);
	base64(digest, accepted);
	put(c, answer, (size_t)snprintf(answer, sizeof answer, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
		"Connection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n", accepted));
	c->is_open = 1;
	c->slot = count;
	room[count++] = c;
	return (size_t)(end - request) + 4;
}

static void receive(struct connection *c)
{
	memcpy(buffer, c->in ? c->in : "", c->have);
	ssize_t got = recv(c->fd, buffer + c->have, sizeof buffer - 1 - c->have, MSG_DONTWAIT);
	if (got < 0 && errno == EAGAIN)
		return;
	if (got <= 0)
		return drop(c);
	size_t have = c->have + (size_t)got, at = c->is_open ? 0 : shake_hands(c, buffer, have);
	while (c->is_open && have - at >= 8) {
		uint8_t *frame = (uint8_t *)buffer + at;
		size_t size = frame[1] & 127, head = size == 126 ? 8 : 6;
		if (size == 126)
			size = (size_t)frame[2] << 8 | frame[3];
		if (have - at < head + size)
			break;
		for (size_t i = 0; i < size; i++)
			frame[head + i] ^= frame[head - 4 + (i & 3)];
		at += head + size;
		if ((frame[0] & 15) == 8)
			return drop(c);
		hear((char *)frame + head, size);
	}
	c->have = have - at;
	c->in = realloc(c->in, c->have + 1);
	memcpy(c->in, buffer + at, c->have);
}

static void accept_all(int listener, int loop)
{
	int fd, one = 1;
	while (count < MOST && (fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
		struct connection *c = calloc(1, sizeof *c);
		struct epoll_event e = { .events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, .data.ptr = c };
		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
		c->fd = fd;
		epoll_ctl(loop, EPOLL_CTL_ADD, fd, &e);
	}
}

static uint64_t now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

int main(int words, char **word)
{
	struct rlimit files = { MOST, MOST };
	struct epoll_event e = { .events = EPOLLIN, .data.ptr = NULL }, events[512];
	struct sockaddr_in here = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), loop = epoll_create1(0), one = 1;
	uint64_t next = 0;
	if (words != 3)
		return 2;
	here.sin_port = htons((uint16_t)atoi(word[1]));
	relays = !strcmp(word[2], "relay");
	setrlimit(RLIMIT_NOFILE, &files);
	setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
	if (bind(listener, (struct sockaddr *)&here, sizeof here) || listen(listener, 4096)) {
		perror("bare");
		return 1;
	}
	epoll_ctl(loop, EPOLL_CTL_ADD, listener, &e);
	puts("ready");
	fflush(stdout);
	for (;;) {
		uint64_t moment = now();
		if (changed && moment >= next) {
			tick();
			next = moment - moment % PERIOD + PERIOD;
		}
		int got = epoll_wait(loop, events, 512, changed ? (int)(next - moment) : -1);
		for (int i = 0; i < got; i++) {
			struct connection *c = events[i].data.ptr;
			if (!c) {
				accept_all(listener, loop);
				continue;
			}
			if (events[i].events & EPOLLOUT)
				flush(c);
			if (events[i].events & (EPOLLIN | EPOLLHUP | EPOLLERR))
				receive(c);
		}
	}
}
