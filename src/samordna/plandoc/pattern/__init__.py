"""Another municipality's plan as a pattern: what of it comes along into one's own, and what there is still the other's words.

:func:`~samordna.plandoc.pattern.taking.pattern_of` says what comes along, :func:`~samordna.plandoc.pattern.texts.texts_of` which
texts are then to be written anew, and :func:`~samordna.plandoc.pattern.texts.fingerprint` whether one has been.
"""
