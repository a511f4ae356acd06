"""The occasions at which plans are followed up."""

from samordna.plandoc.reading.interpret.words.small_words import words_of

OCCASION = (
    r"(?:ordinarie|löpande|kontinuerlig|årlig|skriftlig|muntlig)\s+\w*uppföljning(?:en)?|"
    r"(?:i samband med )?(?:årets )?verksamhetsberättelse[nr]?(?:\s*(?:19|20)\d\d)?|\bVB\b(?:\s*(?:19|20)\d\d)?|"
    r"tertial(?:rapport|uppföljning|bokslut)?(?:en)?\s*(?:[123I]+)?(?:\s*(?:19|20)\d\d)?|\bT[123]\b(?:\s*(?:19|20)\d\d)?|"
    r"del(?:års|år)(?:rapport|bokslut)(?:en)?(?:\s*[12]\b)?(?:\s*(?:19|20)\d\d)?|årsredovisning(?:en)?(?:\s*(?:19|20)\d\d)?|"
    r"årsbokslut(?:et)?(?:\s*(?:19|20)\d\d)?|verksamhetsplan(?:en)?(?:\s*(?:19|20)\d\d)?|"
    r"bokslut(?:et)?|årlig(?:en)?(?: uppföljning)?|halvårsvis|kvartalsvis|månadsvis|"
    r"varje (?:år|kvartal|månad|tertial|termin)|en gång per (?:år|termin)|två gånger per (?:år|termin)|"
    r"internkontroll(?:en)?|\w{3,}uppföljning(?:en)?|(?:års|slut)?utvärdering(?:en)?|annually|"
    r"quarterly|annual (?:report|review)"
)
PARTS_OF_OCCASION = words_of(
    "uppföljning verksamhets vb tertial t1 t2 t3 delår redovisning bokslut årlig årsvis kvartal månad varje gång kontroll "
    "utvärdering annual quarterly"
)
"""Each occasion has one of these in it."""
