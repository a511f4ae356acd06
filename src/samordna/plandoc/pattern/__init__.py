"""Another municipality's plan as a pattern: what of it comes along into a plan of one's own, and what in that is still the other's.

:func:`~samordna.plandoc.pattern.taking.pattern_of` says what comes along, :func:`~samordna.plandoc.pattern.texts.texts_of` which
texts are then to be written anew, and :func:`~samordna.plandoc.pattern.texts.fingerprint` whether one has been.
"""
