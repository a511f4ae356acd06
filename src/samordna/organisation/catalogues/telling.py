"""What the history tells of things that stand in a list follows from its declaration."""

from functools import partial

from samordna.accounts.telling import Thing, commands_of
from samordna.organisation.catalogues.catalogue import Catalogue
from samordna.organisation.commands import entry_remove, entry_restore, entry_update


def catalogued(catalogue: Catalogue) -> Thing:
    """A thing of the list, whose page its history is linked from."""
    removing = (partial(entry_remove, catalogue), partial(entry_restore, catalogue))
    return Thing(
        catalogue.history,
        catalogue.model,
        catalogue.words.thing,
        catalogue.title_field,
        see=catalogue.see,
        edit=catalogue.edit,
        unit=catalogue.owner,
        page=f"{catalogue.namespace}:{catalogue.name}",
        commands=commands_of(
            "entry", partial(entry_update, catalogue), *(removing if catalogue.is_removable else ())
        ),
        changes=frozenset(catalogue.fields),
    )
