(() => {
  "use strict";
  const cards = [...document.querySelectorAll(".card")];
  const count = document.getElementById("count");
  if (!count) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let current = -1;
  const shown = () => cards.filter((card) => getComputedStyle(card).display !== "none");
  const tell = () => {
    const seen = shown();
    for (const group of document.querySelectorAll("#findings section")) {
      group.hidden = !seen.some((card) => group.contains(card));
    }
    const at = seen.indexOf(cards[current]);
    const whole = seen.length === cards.length ? "" : ` of ${cards.length}`;
    const noun = cards.length === 1 ? "finding" : "findings";
    count.textContent = at < 0 ? `${seen.length}${whole} ${noun}` : `${at + 1} of ${seen.length}`;
  };
  const choose = (card) => {
    for (const old of document.querySelectorAll(".current")) old.classList.remove("current");
    current = cards.indexOf(card);
    card.classList.add("current");
    const link = card.querySelector(".evidence a[href*='-b']") ?? card.querySelector(".evidence a");
    const place = link && document.getElementById(link.hash.slice(1));
    const row = place && place.closest("tr");
    const behavior = still.matches ? "instant" : "smooth";
    if (row) {
      row.classList.add("current");
      if (matchMedia("(min-width: 64rem)").matches) row.scrollIntoView({ block: "center", behavior });
    }
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", behavior });
    tell();
  };
  const step = (by) => {
    const seen = shown();
    if (!seen.length) return;
    const at = seen.indexOf(cards[current]);
    choose(seen[at < 0 ? (by > 0 ? 0 : seen.length - 1) : (at + by + seen.length) % seen.length]);
  };
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
  });
  document.addEventListener("change", tell);
  count.parentElement.hidden = false;
  tell();
})();
