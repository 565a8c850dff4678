// J9: what goes on paper, read from the tree of each sheet.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { sheets } from "../../web/print-sheets.js";
import { aloud, leaflet, mail, roomInOne, sms } from "../../web/print-texts.js";
import { speaker } from "../../web/shapes/say.js";

const say = speaker(JSON.parse(readFileSync(new URL("../../web/words/fr.json", import.meta.url), "utf8")), "fr");
const text = (tree) => (Array.isArray(tree) ? tree.map(text).join(" ") : tree && typeof tree === "object" ? tree.children.map(text).join(" ") : String(tree || ""));
const session = { code: "482913", address: "192.168.4.1", title: "Aider les SDF ?", purpose: "choisir une idée.", qr: { size: 29, path: "M0 0h7v1h-7z" }, tables: { t1: { rank: 1, people: 0 }, t2: { rank: 2, people: 0 }, t3: { rank: 3, people: 0 } }, next: "Le 28 novembre" };
const blank = { date: "", hours: "", venue: "", street: "", contact: "", wifi: "", password: "", people: "31", snack: false, children: false, scribe: false, sheet: "come" };
const day = Object.assign({}, blank, { date: "jeudi 14 novembre", hours: "18 h", venue: "au centre social", contact: "Samia", wifi: "Gommette", password: "soleil23", snack: true });
const made = (fields, more) => sheets({ say, session: Object.assign({}, session, more), fields }).reduce((all, one) => Object.assign(all, { [one.name]: one.pages }), {});
const said = (pages) => text(pages).replace(/\s+/g, " ");

test("J9 the poster that hangs outside says why, when and where, that a phone is not needed, and no code", () => {
  const poster = said(made(day).come);
  assert.match(poster, /Votre participation servira à choisir une idée.*jeudi 14 novembre.*au centre social.*Vous pouvez venir sans téléphone\..*Goûter offert/);
  assert.doesNotMatch(poster, /482|192\.168|soleil23|Gommette/);
  assert.doesNotMatch(said(made(day).invite), /482|192\.168|soleil23/);
});

test("J9 the poster in the room has the code, the address and the Wi-Fi when it is known", () => {
  assert.match(said(made(day).enter), /Gommette.*soleil23.*192\.168\.4\.1.*482 913/);
  assert.doesNotMatch(said(made(blank).enter), /Wi-Fi/);
});

test("what is not filled in leaves a line to write on", () => {
  const holes = (tree) => (Array.isArray(tree) ? tree.reduce((sum, one) => sum + holes(one), 0) : tree && typeof tree === "object" ? (tree.props.class === "to-fill" ? 1 : 0) + holes(tree.children) : 0);
  assert.equal(holes(made(blank).come), 2);
  assert.equal(holes(made(day).come), 0);
});

test("J10 without phones nothing printed asks for a code", () => {
  const all = made(day, { withoutPhones: true });
  assert.equal(all.tickets, undefined);
  assert.doesNotMatch(Object.keys(all).map((name) => said(all[name])).join(" "), /482|192\.168|soleil23|Visez/);
});

test("there is paper for everybody: ten tickets a sheet, fifteen names, two tables", () => {
  const all = made(blank);
  assert.deepEqual([all.tickets.length, all.attendance.length, all.tables.length], [4, 3, 2]);
  assert.match(said(all.attendance[2]), /feuille 3 sur 3.* 31 /);
  assert.equal(made(Object.assign({}, blank, { people: "un car" })).tickets.length, 3);
  assert.equal(made(day, { tables: undefined }).tables, undefined);
});

test("J9 every text says what the participation will be used for, once, and holds no code", () => {
  [sms, mail, leaflet, aloud].forEach((write) => {
    [day, blank].forEach((fields) => {
      const words = write({ say, session, fields });
      assert.equal(words.match(/Votre participation servira à choisir une idée\./g).length, 1, words);
      assert.doesNotMatch(words, /482|undefined|\.\.|\n\n\n|soleil23/);
    });
  });
  assert.match(mail({ say, session, fields: day }), /Quand \? jeudi 14 novembre, 18 h\.\nOù \? au centre social\.\nEt ensuite \? Le 28 novembre/);
});

test("an SMS with one letter that old telephones did not have holds less than half as much", () => {
  assert.equal(roomInOne("Atelier jeudi à 18 h. Café offert !"), 160);
  assert.equal(roomInOne("L’atelier, c’est jeudi"), 70);
  assert.equal(roomInOne("ورشة يوم الخميس"), 70);
});
