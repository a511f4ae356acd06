"""Lists of what the municipality keeps: one declaration each, and everything else follows.

A :class:`~samordna.organisation.catalogues.catalogue.Catalogue` says what its things are, which fields they have, how the list
shows them and what is said when there are none. From it come the list with its search, the page of each thing, the form, adding,
changing, removing (or ending) and putting back, the addresses, the tab and the history. CONTRIBUTING.md tells how to add one.
"""

from samordna.organisation.catalogues.bodies import BODIES
from samordna.organisation.catalogues.catalogue import Catalogue
from samordna.organisation.catalogues.guidelines import GUIDELINES
from samordna.organisation.catalogues.partners import PARTNERS
from samordna.organisation.catalogues.terms import TERMS

CATALOGUES: tuple[Catalogue, ...] = (BODIES, PARTNERS, GUIDELINES, TERMS)
"""Those with a tab among the pages of the organisation, in their order there."""

__all__ = ["BODIES", "CATALOGUES", "GUIDELINES", "PARTNERS", "TERMS", "Catalogue"]
