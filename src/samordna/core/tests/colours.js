// Finds the texts that look like none judged before, for axe to judge, and a line for each look they have.
(known, hashed) => {
    const looks = new Set(known.split("\n"));
    const before = looks.size;
    const grounds = new Map([[null, ""]]);
    const NOTHING = "rgba(0, 0, 0, 0),none,1,none,none";
    const OFF = ":disabled, [aria-disabled='true']";
    const laidOver = "laid over";

    const opacities = new Map([[null, ""]]);
    const opacity = element => {
        if (!opacities.has(element)) {
            const own = getComputedStyle(element).opacity;
            opacities.set(element, opacity(element.parentElement) + (own === "1" ? "" : `${own};`));
        }
        return opacities.get(element);
    };
    // What lies below an opaque ground does not matter.
    const ground = element => {
        if (!grounds.has(element)) {
            const style = getComputedStyle(element);
            const isOpaque = style.backgroundColor.startsWith("rgb(") && style.filter === "none" && !opacity(element);
            const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.textShadow].join();
            const below = isOpaque ? "" : ground(element.parentElement);
            const over = !isOpaque && ["absolute", "fixed", "sticky"].includes(style.position) ? laidOver : "";
            grounds.set(element, own === NOTHING && !over ? below : `${below};${own}${over}`);
        }
        return grounds.get(element);
    };
    const writing = element => {
        const style = getComputedStyle(element);
        return [style.color, style.fontSize, style.fontWeight, style.textDecoration].join();
    };
    const isOff = element => Boolean(element.closest(OFF) || element.closest("label")?.control?.matches(OFF));
    // Said to those who listen only: in a box of one pixel, which hides the rest.
    const isUnseen = element => {
        const {width, height} = element.getBoundingClientRect();
        const hides = width <= 1 && height <= 1 && getComputedStyle(element).overflow === "hidden";
        return hides || element !== document.body && isUnseen(element.parentElement);
    };
    const holdsText = element =>
        element.matches("input, select, textarea")
        || [...element.childNodes].some(one => one.nodeType === Node.TEXT_NODE && one.data.trim());

    const unjudged = [...document.body.querySelectorAll("*")].filter(element => {
        if (!holdsText(element) || !element.checkVisibility({visibilityProperty: true}) || isUnseen(element)) return false;
        const look = [ground(element), writing(element), writing(element.parentElement), isOff(element)].join("|");
        const isKnown = looks.has(hashed(look)) && !look.includes(laidOver);
        looks.add(hashed(look));
        return !isKnown;
    });
    return {unjudged, seen: [...looks].slice(before).map(look => `${look}\n`).join("")};
}
