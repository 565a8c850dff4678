// What phones show now, for the console to look at: the phones' own pages with the views that all phones share, and nothing
// done yet. It is a visitor: it takes no ticket, is nobody in the room, and sends nothing.
import { connection, draw, phone, remember } from "./app.js";

/** One who has just come in, whatever the kind of activity. */
const nobody = { done: false, left: 30, version: 0, none: false, notes: {}, dots: {}, places: {}, order: {}, mine: {}, answers: {}, ratings: {}, parts: {}, held: {},
  kept: {}, ours: {}, pairs: {}, joined: {} };
const person = "p0";

// It is looked at, never typed in: the keys stay the console's.
HTMLElement.prototype.focus = () => undefined;
phone.tickets = [];
connection.options.hello = (seen) => ({ join: Object.assign({ tickets: [], seen }, phone.session) });
connection.act = () => undefined;
connection.own = (_, activity) => connection.view(`activity/${activity}`) && nobody;

const receive = connection.receive.bind(connection);
connection.receive = (frame) => receive(frame.welcome ? { welcome: Object.assign({}, frame.welcome, { people: [person] }) } : frame);

// The frame is named after the table whose mark the phone wears.
if (/^t\d+$/.test(window.name)) remember([phone.session.code, person, "table"].join(), window.name);
draw();
