// What the browser does by itself: sends clicks, shows sources at once, keeps the focus. Holds no words and no rules.
// Gradio runs this once, with `trigger` to send an event.

const stored = (name) => window.localStorage.getItem(`policy-assistant-${name}`);
const store = (name, value) => window.localStorage.setItem(`policy-assistant-${name}`, value);
const one = (selector, within = document) => within?.querySelector(selector);
const region = (name) => document.getElementById(`region-${name}`);

const preferred = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
const language = stored("language") || preferred;
document.documentElement.lang = language;

let asking = false;
let asked = ""; // what the question that is awaited is called, "" where its answer is not wanted here any more
let place = null; // the exchange that an edited question replaces
let askedPlace = null; // the same of the question that is awaited
let opener = null; // the mark whose source is shown
let awaited = ""; // the question whose answer is awaited
let scrolledTo = null; // where the page was scrolled to for the answer that is awaited
let lastChat = "#/chat";
let opened = ""; // what the view is called that was asked for last; one that comes later is of an earlier click
let isOpening = false; // a conversation is on its way here
let waiting = ""; // the question that was sent before it came
let refocus = ""; // the filter in use, which is drawn anew with what it leaves

const newName = () => `${Date.now()}-${Math.random()}`; // a name that nothing else here has
const send = (action, data = {}) => trigger("act", { action, language, ...data });
const conversation = () => one("[data-conversation]", region("thread"))?.dataset.conversation ?? "";
const viewOf = (address) => /^#\/([a-z]+)/.exec(address)?.[1] ?? "chat";

// --- what is read out: one sentence at a time, in an element that stays
const speaker = document.createElement("div");
speaker.className = "for-readers";
speaker.setAttribute("role", "status");
speaker.setAttribute("aria-live", "polite");
document.body.append(speaker);
const say = (text) => { speaker.textContent = ""; window.setTimeout(() => { speaker.textContent = text; }, 50); };

// --- light and dark
function showTheme(theme) {
  document.documentElement.dataset.theme = theme;
  one("[data-theme]", region("bar"))?.setAttribute("aria-pressed", String(theme === "dark"));
}
const systemTheme = () => (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
showTheme(stored("theme") || systemTheme());

// --- views
function showView(address) {
  const name = viewOf(address);
  document.body.dataset.view = name;
  if (name === "chat") lastChat = address || "#/chat";
  for (const link of document.querySelectorAll("[data-view]")) {
    if (link === document.body) continue;
    if (link.dataset.view === name) { link.setAttribute("aria-current", "page"); link.parentElement.scrollLeft = link.offsetLeft - 40; }
    else link.removeAttribute("aria-current");
    if (link.dataset.view === "chat") link.setAttribute("href", lastChat); // back to what was being talked about
  }
}

function route() {
  const address = window.location.hash;
  if (address && !address.startsWith("#/")) return;
  closePanel();
  showView(address);
  const named = /^#\/chat\/(.+)$/.exec(address)?.[1];
  if (viewOf(address) === "chat" && named && named === conversation()) { markCurrent(named); return; }
  document.body.classList.remove("with-side");
  document.body.classList.add("turning"); // what stood there does not belong to the new heading
  window.setTimeout(() => document.body.classList.remove("turning"), 3000);
  if (viewOf(address) === "chat") leave();
  goTo(address);
}

// A question sent before the conversation is there waits for it: it would be asked in the one before.
function goTo(address, action = "go") {
  const name = newName();
  opened = name;
  isOpening = viewOf(address) === "chat";
  if (!isOpening) waiting = "";
  send(action, { address, opened });
  window.setTimeout(() => { if (opened === name) arrived(); }, 5000); // the server does not answer: let people try
}

function arrived() {
  const question = waiting;
  isOpening = false;
  waiting = "";
  if (question) ask(question);
}

// Whether what `element` shows was asked for by an earlier click than the last; that is then asked for again.
function isStale(element) {
  const name = one("[data-opened]", element)?.dataset.opened;
  if (!name || name === opened) return false;
  goTo(window.location.hash);
  return true;
}

function markCurrent(id) {
  for (const link of region("list").querySelectorAll("a[href^='#/chat/']")) {
    if (link.getAttribute("href") === `#/chat/${id}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

// --- asking
const box = () => document.getElementById("question");

function ask(question) {
  if (asking || !question.trim()) return;
  if (isOpening) { waiting = question; return; }
  asked = newName();
  askedPlace = place;
  const data = { action: "ask", language, question: question.trim(), asked, conversation: conversation() };
  if (place !== null) data.place = place;
  box().value = "";
  fit(box());
  endEdit();
  closePanel();
  scrolledTo = null;
  awaited = data.question;
  setAsking(true);
  trigger("grow", data);
  watch(asked);
}

// A server that is gone answers nothing, and nothing says so to the question that waits for it.
async function watch(name) {
  for (;;) {
    await new Promise((done) => { window.setTimeout(done, 2000); });
    if (!asking || asked !== name) return;
    const isThere = await fetch("metrics", { cache: "no-store" }).then(() => true, () => false);
    if (isThere || !asking || asked !== name) continue;
    takeBack();
    tell(one(".stop").dataset.lost);
  }
}

// The answer is ended where it is given, and shows what there is of it.
function halt() {
  if (!asking) return;
  send("stop", { asked });
  takeBack();
  say(one(".stop").dataset.stop);
}

// The question goes back into its box.
function takeBack() {
  setAsking(false);
  one(".growing", region("turn"))?.classList.add("halted");
  if (!box().value) { box().value = awaited; fit(box()); }
  if (askedPlace !== null) { place = askedPlace; one(".editing").hidden = false; }
  box().focus();
}

// To another conversation: an answer that is on its way here belongs to the one before.
function leave() {
  if (asking) { send("stop", { asked }); setAsking(false); }
  asked = "";
}

function setAsking(state) {
  asking = state;
  const form = document.getElementById("composer-form");
  if (!form) return;
  const [send, stop] = [one(".send", form), one(".stop", form)];
  const hadFocus = document.activeElement === stop;
  send.hidden = state;
  stop.hidden = !state;
  // The button that was pressed goes away: its place is taken, so that the keyboard goes on from here.
  if (state && document.activeElement !== box()) stop.focus({ preventScroll: true });
  if (!state && hadFocus) send.focus({ preventScroll: true });
  document.body.classList.toggle("asking", state);
}

function finished(turn) {
  const tooLate = !asking; // stopped when the answer was there already, which is kept
  setAsking(false);
  const id = turn.dataset.conversation;
  const root = one("[data-conversation]", region("thread"));
  if (root) root.dataset.conversation = id;
  lastChat = `#/chat/${id}`;
  if (tooLate && box().value === awaited) { box().value = ""; endEdit(); }
  if (document.body.dataset.view === "chat") window.history.replaceState(null, "", lastChat);
  showView(window.location.hash);
  // To the head of the answer, unless the person has gone elsewhere meanwhile.
  if (scrolledTo === null || Math.abs(window.scrollY - scrolledTo) < 5) turn.scrollIntoView({ block: "start" });
  say(turn.dataset.announce);
}

function edit(button) {
  place = Number(button.dataset.edit);
  one(".editing").hidden = false;
  box().value = one(".question", button.closest(".asked")).textContent;
  fit(box());
  box().focus();
}

function endEdit() {
  place = null;
  const line = one(".editing");
  if (line) line.hidden = true;
}

const fit = (area) => { area.style.height = "auto"; area.style.height = `${Math.min(area.scrollHeight, 240)}px`; };

// --- sources
function openPanel(mark) {
  const card = one(`template[data-source="${mark.dataset.mark}"]`, mark.closest("article, .standing"));
  const panel = document.getElementById("source-panel");
  if (!card || !panel) return;
  for (const other of document.querySelectorAll(".mark[aria-expanded]")) other.removeAttribute("aria-expanded");
  document.getElementById("panel-content").replaceChildren(card.content.cloneNode(true));
  const title = document.getElementById("panel-title");
  title.textContent = `${title.dataset.word ??= title.textContent.trim()} ${mark.dataset.mark}`;
  panel.hidden = false;
  document.body.classList.add("with-panel");
  opener = mark;
  mark.setAttribute("aria-expanded", "true");
  document.getElementById("panel-content").scrollTop = 0;
  title.focus({ preventScroll: true });
}

function closePanel() {
  const panel = document.getElementById("source-panel");
  if (!panel || panel.hidden) return;
  const hadFocus = panel.contains(document.activeElement);
  panel.hidden = true;
  document.body.classList.remove("with-panel");
  opener?.removeAttribute("aria-expanded");
  if (hadFocus) opener?.focus(); // whoever types a question meanwhile goes on typing
  opener = null;
}

function jump(id) {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: "start" });
  target?.focus({ preventScroll: true });
}

// --- a file on its way
function upload(form) {
  const file = one("input[type=file]", form).files[0];
  if (!file) return;
  const bar = one("[data-progress]", form);
  bar.hidden = false;
  const request = new XMLHttpRequest();
  request.open("POST", `page/uploads?language=${language}&name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.upload.addEventListener("progress", (event) => { one("progress", bar).value = event.loaded / event.total; });
  request.addEventListener("load", () => {
    bar.hidden = true;
    let reply = {};
    try { reply = JSON.parse(request.responseText); } catch { /* no JSON: the status below says enough */ }
    if (request.status === 200) send("preview", { upload: reply.upload });
    else tell(String(reply.detail ?? request.statusText));
  });
  request.addEventListener("error", () => { bar.hidden = true; tell(one(".stop").dataset.lost); });
  request.send(file);
}

// Browsers give the clipboard only to pages of this machine and of encrypted connections; elsewhere a selection is copied.
async function writeClipboard(text) {
  if (navigator.clipboard) { await navigator.clipboard.writeText(text); return; }
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "for-readers";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

async function copy(button) {
  await writeClipboard(button.dataset.copy);
  const before = button.textContent;
  button.textContent = button.dataset.copied;
  say(button.dataset.copied);
  window.setTimeout(() => { button.textContent = before; }, 2000);
}

// The picture that `link` leads to, saved as pixels, twice as fine as on the screen.
async function savePixels(link) {
  const picture = new Image();
  picture.src = URL.createObjectURL(await (await fetch(link.href)).blob());
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * picture.width, 2 * picture.height];
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const file = document.createElement("a");
  file.href = canvas.toDataURL("image/png");
  file.download = link.dataset.png;
  file.click();
  URL.revokeObjectURL(picture.src);
}

// --- what Gradio has put into a region
window.office = {
  shown(name, element) {
    if (name === "light") one("[data-light]", region("bar"))?.replaceChildren(...element.querySelectorAll(".light"));
    if (name === "bar") { send("examples"); send("light"); document.title = one("[data-title]", element)?.textContent ?? document.title; showTheme(document.documentElement.dataset.theme); showView(window.location.hash); }
    if (name === "thread") {
      const before = one("[data-asked]", element);
      const isLate = before && before.dataset.asked !== asked; // of a conversation that was left meanwhile
      if (isLate && viewOf(window.location.hash) === "chat") goTo(window.location.hash);
      else if (!before && viewOf(window.location.hash) === "chat" && !isStale(element)) arrived();
    }
    if (name === "turn") {
      const turn = one("article", element);
      if (!turn) return;
      if (turn.dataset.asked !== asked) turn.hidden = true; // of a conversation that was left meanwhile
      else if (turn.dataset.done !== undefined) finished(turn);
      else if (!asking) turn.classList.add("halted");
      else if (one(".working", element)) { turn.scrollIntoView({ block: "start" }); scrolledTo = window.scrollY; }
    }
    if (name === "view" && document.body.dataset.view !== "chat" && !isStale(element)) {
      document.body.classList.remove("turning");
      const mark = one(".reading mark", element) ?? one("[data-focus]", element);
      if (refocus) { document.getElementById(refocus)?.focus({ preventScroll: true }); refocus = ""; }
      else if (mark) {
        const fits = mark.getBoundingClientRect().height < window.innerHeight / 2; // else it is read from its beginning
        if (mark.matches("mark")) mark.scrollIntoView({ block: fits ? "center" : "start" }); else window.scrollTo(0, 0);
        mark.focus({ preventScroll: true });
      }
    }
    if (name === "note") note(one("[data-note]", element));
  },
};

let noteTimer = 0;
function tell(text) {
  const line = document.createElement("p");
  line.dataset.note = "";
  line.textContent = text;
  region("note").querySelector(".html-container > div").replaceChildren(line);
  note(line);
}

function note(line) {
  if (!line) return;
  document.body.classList.remove("turning");
  if (asking && line.dataset.of === asked) setAsking(false);
  say(line.textContent);
  region("note").classList.add("visible");
  window.clearTimeout(noteTimer);
  noteTimer = window.setTimeout(() => region("note").classList.remove("visible"), 8000);
}

// --- one listener for each kind of event, for the whole page
function fields(form) {
  const named = [...form.querySelectorAll("[data-name]")].filter((field) => field.type !== "radio" || field.checked);
  const given = Object.fromEntries(named.map((field) => [field.dataset.name, field.value]));
  for (const field of form.querySelectorAll("[data-list]")) {
    const list = given[field.dataset.list] ??= [];
    if (field.value) list.push(`${field.value} ${field.dataset.of}`);
  }
  return given;
}

const clicks = {
  mark: openPanel,
  close: closePanel,
  ask: (button) => ask(button.dataset.ask),
  edit,
  cancelEdit: () => { endEdit(); box().value = ""; if (one(".halted", region("turn"))) goTo(lastChat); },
  stop: halt,
  copy,
  png: savePixels,
  jump: (link) => jump(link.dataset.jump),
  side: (button) => button.setAttribute("aria-expanded", String(document.body.classList.toggle("with-side"))),
  skip: () => box()?.focus(),
  language: (button) => { store("language", button.dataset.language); window.location.reload(); },
  theme: () => { const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark"; store("theme", next); showTheme(next); },
  new: () => { if (window.location.hash !== "#/chat") window.history.pushState(null, "", "#/chat"); route(); box()?.focus(); },
  rename: (button) => { const title = window.prompt(button.getAttribute("aria-label"), button.dataset.title); if (title?.trim()) send("rename", { conversation: button.dataset.rename, title: title.trim() }); },
  delete: (button) => { if (window.confirm(button.dataset.question)) { send("delete", { conversation: button.dataset.delete }); if (button.dataset.delete === conversation()) window.location.hash = "#/chat"; } },
  again: (button) => { clicks.new(); box().value = button.dataset.again; fit(box()); },
  do: (button) => {
    if (button.dataset.do === "back") { window.location.hash = lastChat; return; }
    if (button.dataset.question && !window.confirm(button.dataset.question)) return;
    const { do: action, question, ...data } = button.dataset;
    send(action, data);
  },
};

document.addEventListener("click", (event) => {
  const target = event.target.closest("button, a");
  const kind = target && Object.keys(clicks).find((key) => key in target.dataset);
  if (!kind) return;
  event.preventDefault();
  clicks[kind](target);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.form) return;
  event.preventDefault();
  if (form.dataset.form === "ask") { ask(box().value); return; }
  if (form.dataset.form === "find") return;
  if (form.dataset.form === "upload") { upload(form); return; }
  const { form: action, grows, ...given } = form.dataset;
  const data = { ...given, ...fields(form) };
  if (grows !== undefined) trigger("grow", { action, language, ...data });
  else send(action, data);
  form.closest("details")?.removeAttribute("open");
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { closePanel(); return; }
  if (event.target !== box() || event.key !== "Enter" || event.shiftKey) return;
  if (event.isComposing || event.keyCode === 229) return; // Enter that ends a pinyin composition sends nothing
  event.preventDefault();
  ask(box().value);
});

document.addEventListener("change", (event) => {
  if (event.target.type !== "file") return;
  const chosen = one("[data-chosen]", event.target.closest("label"));
  chosen.textContent = event.target.files[0]?.name ?? chosen.dataset.chosen;
});

// What is unfolded at the end of an answer comes out from behind the question box.
document.addEventListener("toggle", (event) => {
  if (event.target.open && event.target.matches(".feedback")) one("form", event.target).scrollIntoView({ block: "nearest" });
}, true);

let searchTimer = 0;
document.addEventListener("input", (event) => {
  if (event.target === box()) fit(box());
  if ("search" in event.target.dataset) {
    window.clearTimeout(searchTimer);
    searchTimer = window.setTimeout(() => send("find", { search: event.target.value, conversation: conversation() }), 200);
  }
  const filter = event.target.closest("form[data-filter]");
  if (filter) { refocus = event.target.id; send(filter.dataset.filter, fields(filter)); }
});

// Gradio mounts the regions in no order; the page is filled once all of them can tell when they are.
function start() {
  if (props.regions.some((name) => !window.officeRegions?.has(name))) { window.setTimeout(start, 20); return; }
  window.addEventListener("hashchange", route);
  goTo(window.location.hash, "enter");
}
start();
