// Google's small HTML in text: read by the browser where nothing runs, then built anew from
// the few tags that Google knows. What else there is is told, and its words stay.
const TAGS = { B: "b", I: "i", U: "u", S: "s", BR: "br", FONT: "span", A: "a" };
const ATTRIBUTES = { FONT: ["color"], A: ["href"] };

function markup(text) {
  const read = new DOMParser().parseFromString(`<body>${text}`, "text/html");
  return [...read.body.childNodes].map(known).filter(Boolean);
}

function known(node) {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE || !(node.tagName in TAGS)) {
    complain(say("markup", { name: `<${node.nodeName.toLowerCase()}>` }));
    return document.createTextNode(node.textContent);
  }
  for (const { name } of node.attributes) {
    if (!(ATTRIBUTES[node.tagName] || []).includes(name)) complain(say("markup", { name }));
  }
  const made = el(TAGS[node.tagName], {}, ...[...node.childNodes].map(known));
  if (node.tagName === "FONT") colour(made, node.getAttribute("color"));
  if (node.tagName === "A") lead(made, node.getAttribute("href"));
  return made;
}

// The colour is the card's; the dark theme makes it lighter.
function colour(made, said) {
  if (!/^#[0-9a-f]{6}$/i.test(said || "")) complain(say("markup", { name: `color="${said}"` }));
  made.className = "coloured";
  made.style.setProperty("--said", said);
}

function lead(made, address) {
  if (!/^https:\/\//.test(address || "")) {
    complain(say("markup", { name: `href="${address}"` }));
    return;
  }
  Object.assign(made, { href: leadsTo(address), target: "_blank", rel: "noopener noreferrer" });
}
