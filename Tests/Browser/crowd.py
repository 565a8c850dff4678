"""The rest of the room: people without a page each, as sockets of one page. They speak the wire as phones do."""

CROWD = """async ([code, key, count]) => {
  const digits = (one) => (one + 256).toString(16).slice(1);
  const hex = (bytes) => Array.from(crypto.getRandomValues(new Uint8Array(bytes)), digits).join("");
  const come = () => new Promise((resolve) => {
    const socket = new WebSocket(`ws://${location.host}/ws`, "gommette.1");
    const member = { answers: new Map(), waiting: new Map(), socket };
    socket.onopen = () => socket.send(JSON.stringify({ join: { code, key, tickets: [hex(16)], seen: {} } }));
    socket.onmessage = ({ data }) => {
      const { welcome, done, refused, later } = JSON.parse(data);
      if (later) setTimeout(() => member.waiting.forEach((frame) => socket.send(frame)), later.milliseconds);
      if (welcome) resolve(Object.assign(member, { person: welcome.people[0] }));
      const answer = done || refused;
      if (!answer) return;
      member.waiting.delete(answer.id);
      member.answers.get(answer.id)(done ? "done" : refused.code);
    };
    socket.onclose = () => member.answers.forEach((resolve) => resolve("closed"));
    // Who says nothing for long is taken for lost.
    setInterval(() => socket.readyState === 1 && socket.send('{"ping":{}}'), 10000);
  });
  window.crowd = await Promise.all(Array.from({ length: count }, come));
  window.all = (asked) => Promise.all(asked.map(([index, activity, command]) => new Promise((resolve) => {
    const { socket, answers, waiting, person } = window.crowd[index];
    const id = hex(16);
    const frame = JSON.stringify({ act: { as: person, id, activity: activity || undefined, command } });
    answers.set(id, resolve);
    waiting.set(id, frame);
    if (socket.readyState === 1) socket.send(frame);
    else resolve("closed");
  })));
}"""


class Crowd:
    """`count` people who came by the QR code."""

    def __init__(self, room, count):
        link = room.server.links["join"]
        code, _, key = link.partition("#")[2].partition(".")
        self.count = count
        self._page = room.phone().page
        self._page.evaluate(CROWD, [code, key, count])

    def act(self, activity, commands):
        """Commands of (index of the person, command), all at once; not one is refused."""
        answers = self._page.evaluate("(asked) => all(asked)", [[index, activity, command] for index, command in commands])
        assert set(answers) == {"done"}, answers
