/* storm - many phones that vote at random times, and what comes back to them.
 *
 *   storm PORT HOST PEOPLE ACTIVITY CODE KEY      joins a session of Gommette and votes in its open vote
 *   storm PORT HOST PEOPLE                        sends messages of the same size to the bare server
 *
 * It says "ready" once everybody is in, waits for a line on its input, then casts BALLOTS ballots a phone at random times
 * within SECONDS, one in flight a phone, and prints one line of JSON. A latency counts from the moment the thumb wanted to
 * tap, not from the moment the frame could leave: a server that makes phones wait does not look faster for it.
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

enum { BALLOTS = 5, SECONDS = 10, ITEMS = 16, ARRIVING = 32, ROOM = 64 * 1024 };
enum state { SHAKING, SHAKEN, IN };

struct phone {
	int fd, number;
	enum state state;
	int wanted, sent, done;		/* ballots: whose time has come, that left, that were acknowledged */
	uint64_t at[BALLOTS];		/* microseconds, in order */
	char person[40];
	size_t have;
	char in[ROOM];
};
struct tap { uint64_t at; struct phone *phone; };

static struct phone *phones;
static int people, port, loop, in, arriving, begun;
static const char *host, *activity, *code, *key;
static char items[ITEMS][40];
static int item_count;
static uint64_t frames, bytes, last_heard;
static uint64_t *latencies;
static size_t latency_count;

static void fail(const char *what)
{
	fprintf(stderr, "storm: %s (%s)\n", what, errno ? strerror(errno) : "protocol");
	exit(1);
}

static uint64_t now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000u + (uint64_t)t.tv_nsec / 1000;
}

static uint64_t draw(void)
{
	static uint64_t state = 88172645463325252u;
	state ^= state << 13, state ^= state >> 7;
	return state ^= state << 17;
}

/* What one phone sends is far smaller than the buffer of a socket: a short write is a broken server. */
static void put(struct phone *p, const void *data, size_t size)
{
	if (send(p->fd, data, size, MSG_NOSIGNAL) != (ssize_t)size)
		fail("a frame did not leave whole");
}

static void say(struct phone *p, int opcode, const char *text, size_t size)
{
	uint8_t frame[2048];
	size_t head = 2;
	uint32_t mask = (uint32_t)draw();
	if (size + 8 > sizeof frame)
		fail("a frame too long to send");
	frame[0] = (uint8_t)(0x80 | opcode);
	frame[1] = (uint8_t)(0x80 | (size < 126 ? size : 126));
	if (size >= 126)
		frame[head++] = (uint8_t)(size >> 8), frame[head++] = (uint8_t)size;
	memcpy(frame + head, &mask, 4);
	for (size_t i = 0; i < size; i++)
		frame[head + 4 + i] = (uint8_t)(text[i] ^ ((uint8_t *)&mask)[i & 3]);
	put(p, frame, head + 4 + size);
}

static void arrive(void)
{
	struct phone *p = &phones[begun];
	struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
	struct epoll_event e = { .events = EPOLLIN, .data.ptr = p };
	char request[512];
	int one = 1;
	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	p->number = begun++, arriving++;
	p->fd = socket(AF_INET, SOCK_STREAM, 0);
	if (p->fd < 0 || connect(p->fd, (struct sockaddr *)&to, sizeof to))
		fail("a phone cannot connect");
	setsockopt(p->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	epoll_ctl(loop, EPOLL_CTL_ADD, p->fd, &e);
	int size = snprintf(request, sizeof request,
		"GET /ws HTTP/1.1\r\nHost: %s:%d\r\nOrigin: http://%s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
		"Sec-WebSocket-Protocol: gommette.1\r\n\r\n", host, port, host, port);
	put(p, request, (size_t)size);
}

static void welcome(struct phone *p)
{
	p->state = IN;
	in++, arriving--;
}

static void join(struct phone *p)
{
	char text[256];
	if (!code)
		return welcome(p);
	int size = snprintf(text, sizeof text, "{\"join\":{\"code\":\"%s\",\"key\":\"%s\",\"tickets\":[\"%016llx%016llx\"]}}",
		code, key, (unsigned long long)draw(), (unsigned long long)draw());
	say(p, 1, text, (size_t)size);
}

static void vote_if_due(struct phone *p)
{
	char text[512];
	if (p->sent == p->wanted || p->sent > p->done)
		return;
	const char *item = item_count ? items[draw() % (unsigned)item_count] : "n0123456789abcdef";
	int size = snprintf(text, sizeof text,
		"{\"act\":{\"as\":\"%s\",\"id\":\"%016llx%016llx\",\"activity\":\"%s\",\"command\":{\"ballot\":"
		"{\"code\":\"%08d\",\"dots\":{\"%s\":1},\"none\":false,\"replaces\":%d}}}}",
		code ? p->person : "p0123456789", (unsigned long long)draw(), (unsigned long long)draw(),
		code ? activity : "a2", p->number, item, p->done);
	p->sent++, p->done += !code;
	say(p, 1, text, (size_t)size);
}

/* The ids of `"items":{"n0a":{…},"n0b":{…}}`; our own ideas hold no brace. */
static void learn_items(const char *text)
{
	const char *at = strstr(text, "\"items\":{\"");
	if (!at || item_count)
		return;
	for (at += 9; *at == '"' && item_count < ITEMS; at += at[1] == ',' ? 2 : 1) {
		sscanf(at + 1, "%39[^\"]", items[item_count++]);
		if (!(at = strchr(at, '}')))
			fail("items without an end");
	}
}

static int begins(const char *text, const char *with) { return !strncmp(text, with, strlen(with)); }

static void hear(struct phone *p, const char *text)
{
	frames++;
	last_heard = now();
	if (!code)
		return;
	if (begins(text, "{\"done\"")) {
		latencies[latency_count++] = last_heard - p->at[p->done++];
		vote_if_due(p);
	} else if (begins(text, "{\"welcome\"")) {
		const char *who = strstr(text, "\"people\":[");
		if (!who || sscanf(who, "\"people\":[\"%39[^\"]", p->person) != 1)
			fail("a welcome without a person");
		welcome(p);
	} else if (begins(text, "{\"refused\"") || begins(text, "{\"later\"")) {
		fail(text);
	} else if (begins(text, "{\"view\"")) {
		learn_items(text);
	}
}

/* Takes one frame off the buffer; 0 when it is not whole yet. */
static size_t take(struct phone *p, size_t from)
{
	uint8_t *b = (uint8_t *)p->in + from;
	size_t have = p->have - from, head = 2, size;
	if (have < 2)
		return 0;
	size = b[1] & 127;
	if (size == 127)
		fail("a frame over 64 kB");
	if (size == 126)
		size = have < 4 ? have : (size_t)b[2] << 8 | b[3], head = 4;
	if (have < head + size)
		return 0;
	char *text = (char *)b + head, kept = text[size];
	text[size] = 0;
	if ((b[0] & 15) == 8)
		fail("a phone was sent out");
	if ((b[0] & 15) == 9)
		say(p, 10, text, size);
	if ((b[0] & 15) == 1)
		hear(p, text);
	text[size] = kept;
	return head + size;
}

static void receive(struct phone *p)
{
	ssize_t got = recv(p->fd, p->in + p->have, ROOM - 1 - p->have, 0);
	size_t from = 0, size;
	if (got <= 0)
		fail("a connection ended");
	bytes += (uint64_t)got;
	p->have += (size_t)got;
	if (p->state == SHAKING) {
		char *end = memmem(p->in, p->have, "\r\n\r\n", 4);
		if (!end)
			return;
		if (!begins(p->in, "HTTP/1.1 101"))
			fail("a handshake was refused");
		from = (size_t)(end - p->in) + 4;
		p->state = SHAKEN;
		join(p);
	}
	while ((size = take(p, from)))
		from += size;
	p->have -= from;
	memmove(p->in, p->in + from, p->have);
}

static void turn(int milliseconds)
{
	struct epoll_event events[512];
	for (int i = 0, count = epoll_wait(loop, events, 512, milliseconds); i < count; i++)
		receive(events[i].data.ptr);
}

static int by_time(const void *a, const void *b)
{
	return (*(const uint64_t *)a > *(const uint64_t *)b) - (*(const uint64_t *)a < *(const uint64_t *)b);
}

static void storm(void)
{
	size_t count = (size_t)people * BALLOTS, next = 0;
	struct tap *taps = calloc(count, sizeof *taps);
	uint64_t start = now();
	for (int i = 0; i < people; i++) {
		for (int k = 0; k < BALLOTS; k++)
			phones[i].at[k] = start + draw() % (SECONDS * 1000000u);
		qsort(phones[i].at, BALLOTS, sizeof(uint64_t), by_time);
		for (int k = 0; k < BALLOTS; k++)
			taps[next++] = (struct tap) { phones[i].at[k], &phones[i] };
	}
	qsort(taps, count, sizeof *taps, by_time);
	/* Until all was asked, all was answered, and nothing came for half a second. */
	for (next = 0; next < count || (code && latency_count < count) || now() - last_heard < 500000; turn(1)) {
		for (; next < count && taps[next].at <= now(); next++) {
			taps[next].phone->wanted++;
			vote_if_due(taps[next].phone);
		}
		if (now() - start > 300 * 1000000u)
			fail("the storm does not end");
	}
}

static double quantile(double q)
{
	return latency_count ? (double)latencies[(size_t)(q * (double)(latency_count - 1))] / 1000 : 0;
}

int main(int count, char **words)
{
	struct rlimit files = { 8192, 8192 };
	if (count != 4 && count != 7)
		return 2;
	port = atoi(words[1]), host = words[2], people = atoi(words[3]);
	if (count == 7)
		activity = words[4], code = words[5], key = words[6];
	setrlimit(RLIMIT_NOFILE, &files);
	loop = epoll_create1(0);
	phones = calloc((size_t)people, sizeof *phones);
	latencies = calloc((size_t)people * BALLOTS, sizeof *latencies);
	while (in < people) {
		while (begun < people && arriving < ARRIVING)
			arrive();
		turn(100);
	}
	for (last_heard = now(); now() - last_heard < 500000;)
		turn(100);
	if (code && !item_count)
		fail("no vote is to be seen");
	puts("ready");
	fflush(stdout);
	getchar();
	frames = bytes = 0;
	storm();
	qsort(latencies, latency_count, sizeof *latencies, by_time);
	printf("{\"frames\":%llu,\"bytes\":%llu,\"done\":%zu,\"p50\":%.1f,\"p99\":%.1f,\"worst\":%.1f}\n",
		(unsigned long long)frames, (unsigned long long)bytes, latency_count, quantile(0.5), quantile(0.99), quantile(1));
	return 0;
}
