const field = document.querySelector(".find");
const counted = document.querySelector(".counted");
// Where two versions of a case stand side by side, they go together.
const whole = [...document.querySelectorAll(".case")].filter((one) => !one.parentElement.closest(".case"));
const cases = whole.map((one) => [one, one.textContent.toLowerCase()]);
field?.addEventListener("input", () => {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [one, text] of cases) {
    one.hidden = !words.every((word) => text.includes(word));
    shown += one.hidden ? 0 : 1;
  }
  counted.textContent = `${shown} of ${cases.length} shown`;
});
