// Return the texts whose contrast with what is behind them is less than the number given.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
function rgba(colour) {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
}
function light([red, green, blue]) {
  const parts = [red, green, blue].map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}
function ground(node) {
  for (let here = node; here; here = here.parentElement) {
    const found = rgba(getComputedStyle(here).backgroundColor);
    if (found[3] === 255) return found;
  }
  return rgba("white");
}
const dim = [];
for (const node of document.querySelectorAll("body *")) {
  const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  if (!own || node.closest("script, :disabled, [hidden]") || !node.checkVisibility()) continue;
  const [one, other] = [light(rgba(getComputedStyle(node).color)), light(ground(node))];
  const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  if (contrast < arguments[0]) dim.push(`${contrast.toFixed(2)} ${node.textContent.trim()}`);
}
return dim;
