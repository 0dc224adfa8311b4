const field = document.querySelector(".find");
const counted = document.querySelector(".counted");
const all = document.querySelector(".all");
const cases = [...document.querySelectorAll(".case")].map((one) => [one, one.textContent.toLowerCase()]);
field?.addEventListener("input", () => {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [one, text] of cases) {
    one.hidden = !words.every((word) => text.includes(word));
    shown += one.hidden ? 0 : 1;
  }
  counted.textContent = `${shown} of ${cases.length} shown`;
});
const open = (is_open) => {
  for (const [one] of cases) one.open = is_open && !one.hidden;
  if (all) all.textContent = is_open ? "Close all" : "Open all";
};
all?.addEventListener("click", () => open(all.textContent === "Open all"));
addEventListener("beforeprint", () => open(true));
