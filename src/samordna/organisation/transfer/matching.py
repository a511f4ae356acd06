"""Which line of a file is which row of the database, and what the names in its cells refer to."""

from collections import Counter
from collections.abc import Callable, Sequence

from django.db.models import URLField
from django.utils.translation import gettext as _

from samordna.core.page_pieces import said
from samordna.organisation.rules import is_open
from samordna.organisation.transfer.columns import Column, Form, Sheet
from samordna.organisation.transfer.document import Document, Problem, nearest
from samordna.organisation.transfer.drafts import Draft, Drafts, draft_of
from samordna.organisation.transfer.pairing import Key, by, by_code, pair_in_order, pair_unique
from samordna.organisation.transfer.sheets import BY_NAME, OTHER_LISTS
from samordna.organisation.transfer.snapshot import (
    SEPARATOR,
    Labels,
    Snapshot,
    StoredRow,
    contact_labels,
    dated_labels,
    folded,
    unit_labels,
)

MOST_SUGGESTIONS = 30


def matched(document: Document, now: Snapshot) -> tuple[Drafts, list[Problem]]:
    """Every line with the row it is about and what it refers to; and what could not be made out."""
    return _Matcher(document, now).run()


class _Matcher:
    def __init__(self, document: Document, now: Snapshot) -> None:
        self.now = now
        self.problems: list[Problem] = []
        self.drafts: Drafts = {
            name: [draft_of(BY_NAME[name], line) for line in lines] for name, lines in document.lines.items()
        }
        self.labels: dict[str, Labels] = {}
        self.paths: dict[StoredRow | Draft, str] = {}

    def run(self) -> tuple[Drafts, list[Problem]]:
        self._pair("bodies", [by("name", "valid_from"), by("name")])
        self._index("bodies", lambda draft: list(dated_labels([draft.values.get("name", "")], draft.values)))
        self._resolve("bodies", "successor")
        self._units()
        self._resolve("units", "body", "successor")
        self._pair("partners", [by("name")])
        self._index("partners", lambda draft: [draft.values.get("name", "")])
        self._contact_points()
        for name in OTHER_LISTS:
            self._list(BY_NAME[name])
        self._resolve("coordinators", "unit", "contact_point", "deputy_contact_point")
        keys = [
            by("scope", "unit", "valid_from"),
            by("scope", "unit", "function"),
            by("scope", "function"),
        ]
        self._pair("coordinators", keys)
        self._pair("mandate_tasks", [by("scope", "text")])
        return self.drafts, self.problems

    def _list(self, sheet: Sheet) -> None:
        """By all that is said of them in short, apart from where more is found, and by less and less of it."""
        others = [column.field for column in sheet.references if column.to != sheet.name]
        its_own = [column.field for column in sheet.references if column.to == sheet.name]
        self._resolve(sheet.name, *others)
        kinds = [column.field for column in sheet.columns if column.form == Form.CHOICE]
        lines = [column.field for column in sheet.columns if column.form == Form.LINE]
        short = [name for name in lines if not isinstance(sheet.model._meta.get_field(name), URLField)]
        keys = [[*kinds, *short], [*kinds, sheet.named_by], [sheet.named_by]]
        self._pair(sheet.name, [by(*fields) for fields in keys])
        self._index(sheet.name, lambda draft: [draft.title])
        self._resolve(sheet.name, *its_own)

    def _contact_points(self) -> None:
        self._resolve("contact_points", "unit", "partner")
        self._pair("contact_points", [by("function", "unit", "partner"), by("function")])
        numbers = Counter[tuple[str, str]]()
        self._index("contact_points", lambda draft: list(contact_labels(*self._contact(draft), numbers)))
        self._resolve("contact_points", "deputy")

    def _contact(self, draft: Draft) -> tuple[str, str]:
        owner = draft.values.get("unit") or draft.values.get("partner")
        if owner is None and draft.stored and not {"unit", "partner"} & draft.values.keys():
            values = draft.stored.values
            owner = self.now.rows["units"].get(values["unit"]) or self.now.rows["partners"].get(
                values["partner"]
            )
        return draft.values.get("function", ""), owner.name if owner else ""

    def _units(self) -> None:
        """From the top down: which unit a line is about depends on what it is part of."""
        free = self._free("units")
        lines = self.drafts.get("units", [])
        pair_unique([one for one in lines if one.values.get("code")], free, by_code)
        self.labels["units"] = labels = Labels()
        in_database = Labels(
            (stored.labels, stored, is_open(stored.values)) for stored in self.now.rows["units"].values()
        )
        codes = {folded(one.values["code"]): one for one in lines if one.values.get("code")}
        waiting = dict.fromkeys(lines)
        by_database = False
        while waiting:
            known = [labels, in_database] if by_database else [labels]
            ready = [one for one in waiting if self._find_parent(one, codes, waiting, known)]
            if not ready and by_database:
                break
            by_database = not ready
            self._place(ready, free, labels)
            for one in ready:
                del waiting[one]
        self._report_unplaced(list(waiting), codes)
        for stored in self.now.rows["units"].values():
            labels.add(stored.labels, stored, in_force=is_open(stored.values))

    def _find_parent(
        self, draft: Draft, codes: dict[str, Draft], waiting: dict[Draft, None], known: list[Labels]
    ) -> bool:
        """Whether it is clear what the unit is part of; a parent on a line that waits itself must come first."""
        text = draft.values.get("parent")
        if not isinstance(text, str):
            return True
        if not text:
            draft.values["parent"] = None
            return True
        coded = codes.get(folded(text))
        if coded is not None:
            if coded in waiting:
                return False
            draft.values["parent"] = coded.target
            return True
        targets = next((targets for labels in known if (targets := labels.find(text))), [])
        if len(targets) == 1:
            draft.values["parent"] = targets[0]
        elif targets:
            self._unclear(draft, "parent", text)
        return bool(targets)

    def _place(self, ready: list[Draft], free: dict[int, StoredRow], labels: Labels) -> None:
        new = [one for one in ready if one.stored is None]
        for key in (by("parent", "name", "valid_from"), by("parent", "name")):
            pair_unique([one for one in new if one.stored is None], free, key)
        pair_unique(
            [one for one in new if one.stored is None and "parent" not in one.values], free, by("name")
        )
        for one in ready:
            one.path = self.paths[one.target] = self._path(one)
            values = {**(one.stored.values if one.stored else {}), **one.values}
            labels.add(list(unit_labels(values, one.path)), one.target, in_force=is_open(values))

    def _path(self, draft: Draft) -> str:
        parent = draft.values.get("parent")
        if "parent" not in draft.values and draft.stored:
            parent = self.now.rows["units"].get(draft.stored.values["parent"])
        name = draft.values.get("name", "")
        if parent is None:
            return name
        return SEPARATOR.join([self.paths.get(parent) or parent.title, name])

    def _report_unplaced(self, waiting: list[Draft], codes: dict[str, Draft]) -> None:
        for draft in waiting:
            text = draft.values["parent"]
            draft.values.pop("parent")
            draft.path = draft.values.get("name", "")
            if folded(text) in codes:
                words = _(
                    "It would lie inside itself: “%(name)s” is part of “%(parent)s”, which is part of it. Mend one of them."
                )
                self.problems.append(draft.problem(words % {"name": draft.title, "parent": text}, "parent"))
            else:
                self._unknown(draft, "parent", text)

    def _free(self, name: str) -> dict[int, StoredRow]:
        return dict(self.now.rows[name])

    def _pair(self, name: str, keys: Sequence[Key]) -> None:
        free = self._free(name)
        for number, key in enumerate(keys):
            left = [one for one in self.drafts.get(name, []) if one.stored is None]
            if number == 0 and name not in {"bodies", "partners"}:
                pair_in_order(left, free, key)
            else:
                pair_unique(left, free, key)

    def _index(self, name: str, labelled: Callable[[Draft], list[str]]) -> None:
        labels = self.labels[name] = Labels()
        for draft in self.drafts.get(name, []):
            values = {**(draft.stored.values if draft.stored else {}), **draft.values}
            labels.add(labelled(draft), draft.target, in_force=is_open(values))
        for stored in self.now.rows[name].values():
            labels.add(stored.labels, stored, in_force=is_open(stored.values))

    def _resolve(self, name: str, *fields: str) -> None:
        """Put what is meant in place of the name in the cell; a reference that is not found is left out and reported."""
        for draft in self.drafts.get(name, []):
            for field_name in fields:
                text = draft.values.get(field_name)
                if isinstance(text, str):
                    self._resolve_one(draft, BY_NAME[name].column(field_name), text)

    def _resolve_one(self, draft: Draft, column: Column, text: str) -> None:
        if not text:
            draft.values[column.field] = None
            return
        targets = self.labels[column.to].find(text)
        if len(targets) == 1:
            draft.values[column.field] = targets[0]
            return
        (self._unclear if targets else self._unknown)(draft, column.field, text)

    def _unknown(self, draft: Draft, field_name: str, text: str) -> None:
        draft.values.pop(field_name, None)
        to = BY_NAME[draft.sheet.column(field_name).to]
        words = {"text": text, "sheet": said(to.title), "near": self._near(to.name, text)}
        if words["near"]:
            said_ = _("“%(text)s” is not found. Did you mean “%(near)s”?") % words
        else:
            said_ = (
                _(
                    "“%(text)s” is not found. Add it on the sheet “%(sheet)s”, or write it as it is written there."
                )
                % words
            )
        self.problems.append(draft.problem(said_, field_name))

    def _near(self, sheet: str, text: str) -> str:
        """What was probably meant; for the first problems only, since looking for it takes its time."""
        if len(self.problems) > MOST_SUGGESTIONS:
            return ""
        known = [label for stored in self.now.rows[sheet].values() for label in stored.labels[:2]]
        return nearest(text, [*known, *(one.title for one in self.drafts.get(sheet, []))])

    def _unclear(self, draft: Draft, field_name: str, text: str) -> None:
        draft.values.pop(field_name, None)
        words = _(
            "There are several “%s”. Write which one: a unit by its code or with what it is part of, others as in the export."
        )
        self.problems.append(draft.problem(words % text, field_name))
