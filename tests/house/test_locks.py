"""Those who do the same at the same moment wait for one another: tests seldom meet, and would not see a lock taken away."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import samordna

HOUSE = Path(samordna.__file__).parent
ASKS_FOR_A_LOCK = ("select_for_update", "pg_advisory_xact_lock")
KEPT_APART = {
    "accounts/commands/invitations.py: invitation_renew": "a new link and an answer to the old one",
    "accounts/commands/roles.py: role_give": "a new role and the closing of the account",
    "accounts/signing_in/views/second_step.py: AppRemove.post": "the app and the last key, each with the other left",
    "accounts/signing_in/views/second_step.py: PasskeyRemove.post": "two keys, each with the other left",
    "accounts/signing_in/views/second_step.py: _after_others": "",
    "config/database/reaching.py: require_one_database": "nobody: a mark that the same database shows",
    "content/packs.py: pack_load": "two packs in one municipality",
    "followup/commands/answers.py: _draft": "two who begin to answer about the same activity",
    "followup/commands/collections.py: collection_keep": "two who keep the same document",
    "followup/commands/occasions.py: year_set_up": "two who set up the same year",
    "followup/commands/responsibilities.py: responsibilities_refresh": "two bindings of the same activities",
    "guidance/commands/guides.py: guide_create": "two guides that are each the last",
    "guidance/commands/guides.py: guide_move": "two guides that take each other's place",
    "guidance/commands/guides.py: guide_publish": "a guide that is published and one that is withdrawn",
    "guidance/commands/guides.py: guide_remove": "the same",
    "guidance/commands/guides.py: guide_restore": "a guide that comes back and another of its title",
    "guidance/commands/guides.py: guide_update": "two guides that are given one title",
    "guidance/commands/guides.py: guide_withdraw": "two published guides that are both withdrawn",
    "intake/commands/findings.py: findings_lock": "",
    "intake/commands/findings.py: finding_answer": "two answers, and an answer and the saving",
    "intake/commands/findings_undone.py: finding_undo": "an answer, its way back and the saving",
    "intake/commands/review.py: lock": "a change of a part and the saving",
    "intake/commands/uploads.py: upload_create": "two files that are each the last that has room",
    "intake/upload_limits.py: one_at_a_time": "",
    "mapping/commands/analysis_locks.py: locked_form": "an answer and the closing of its round",
    "mapping/commands/incoming.py: incoming_services_take": "two files, and a file and a form",
    "organisation/commands/contacts.py: contact_create": "two deputies in a circle",
    "organisation/commands/contacts.py: contact_update": "two deputies in a circle",
    "organisation/commands/entries.py: entry_update": "two areas in a circle",
    "organisation/commands/importing.py: organisation_import": "two files, and a file and a form",
    "organisation/commands/mandate.py: mandate_task_create": "two tasks that are each the last",
    "organisation/commands/mandate.py: mandate_task_move": "two tasks that take each other's place",
    "organisation/commands/merging.py: body_merge": "two mergers of the same",
    "organisation/commands/merging.py: merger_undo": "a merger and its way back",
    "organisation/commands/merging.py: unit_merge": "two mergers of the same",
    "organisation/commands/saving.py: lock_order": "",
    "organisation/commands/units.py: unit_close": "a closing and a new unit below",
    "organisation/commands/units.py: unit_update": "two units that are put below each other",
    "plans/commands/change_log.py: change_log_write": "two who write the same change log",
    "plans/commands/closing.py: hold_open": "",
    "plans/commands/comments.py: comment_add": "a comment and the sending",
    "plans/commands/comments.py: comment_edit": "a change of a comment and its answer",
    "plans/commands/comments.py: comment_settle": "a comment that is settled and the sending",
    "plans/commands/comments.py: comment_remove": "a comment that is taken back and its answer",
    "plans/commands/content.py: content_create": "a new row and the sending",
    "plans/commands/content.py: content_move": "an order and the sending",
    "plans/commands/content.py: content_remove": "a removal and the sending",
    "plans/commands/content.py: content_restore": "a way back and the sending",
    "plans/commands/content.py: content_update": "a change and the sending",
    "plans/commands/demands.py: demanded_chapter_add": "a chapter that is added and the sending",
    "plans/commands/demands.py: template_give_back": "a draft that gives the template back and the sending",
    "plans/commands/demands.py: template_take": "a draft that takes the template and the sending",
    "plans/commands/from_picture.py: picture_take": "a picture that is taken in and the sending",
    "plans/commands/from_picture.py: problem_plan": "what is planned of a picture and the sending",
    "plans/commands/life.py: held": "two steps of one plan",
    "plans/commands/patterns.py: texts_settle": "a text that is ours and the sending",
    "plans/commands/patterns.py: texts_unsettle": "the same",
    "plans/commands/table.py: activities_restore": "a way back and the sending",
    "plans/commands/table.py: activities_save": "a table of changes and the sending",
    "plans/commands/template.py: template_begin": "two who begin the template",
    "plans/commands/template.py: template_chapter_create": "two chapters that are each the last",
    "plans/commands/template.py: template_chapter_move": "two chapters that take each other's place",
    "plans/commands/template.py: template_import": "two who begin the template",
    "plans/commands/template.py: template_remove": "a template that goes and one that is begun",
    "plans/commands/template.py: template_restore": "a template that comes back and one that is begun",
    "plans/commands/template.py: template_chapter_restore": "a chapter that comes back and another of its heading",
    "plans/commands/template.py: template_chapter_update": "two chapters that are given one heading",
    "plans/commands/versions.py: metadata_update": "a change and a decision",
    "plans/commands/versions.py: version_remove": "a draft that goes and one that is begun",
    "plans/commands/versions.py: version_restore": "a draft that comes back and one that is begun",
    "plans/commands/writing.py: section_hand": "a section that is handed over and the sending",
    "readiness/afterwards/views.py: evaluate": "two who write the first evaluation of an alarm",
    "readiness/commands/duties.py: duty_create": "two duties that are each the last",
    "readiness/commands/duties.py: duty_move": "two duties that take each other's place",
    "readiness/commands/routes.py: route_create": "two routes that are each the last",
    "readiness/commands/routes.py: route_move": "two routes that take each other's place",
    "readiness/commands/shifts.py: shifts_create": "two shifts that somebody would have at a time",
    "readiness/commands/shifts.py: shifts_undo": "what is taken back and another change of it",
    "readiness/commands/shifts.py: shifts_update": "two changes that each let the other's function have both",
    "situation/commands/area_merging.py: area_merge": "a merger and another change of the tree",
    "situation/commands/area_merging.py: area_merger_undo": "a merger that is taken back and another change of the tree",
    "situation/commands/areas.py: area_changed": "two moves that together would make a circle",
    "situation/commands/areas.py: area_remove": "an area that goes and one that is put in it",
    "situation/commands/areas.py: area_restore": "an area that comes back and the one above it that goes",
    "situation/commands/incoming_areas.py: incoming_areas_take": "a file and another change of the tree",
    "situation/commands/pictures.py: picture_create": "two pictures of one administration that are both begun",
    "situation/commands/pictures.py: picture_restore": "a picture that comes back and one that is begun",
    "situation/commands/pictures.py: picture_update": "two pictures that are given one administration",
    "situation/commands/question_templates.py: questions_reset": "the questions and their way back",
    "situation/commands/question_templates.py: questions_set": "two who write the same questions",
    "collaboration/commands/agreements.py: agreement_create": "two agreements that would hold at the same time",
    "collaboration/commands/agreements.py: agreement_restore": "an agreement that comes back and one that took its time",
    "collaboration/commands/agreements.py: agreement_update": "two agreements that are given the same time",
    "collaboration/commands/documents.py: document_put": "two signed documents of one agreement",
    "collaboration/commands/agreement_reminders.py: agreement_reminders_send": "two workers who remind of the same agreement",
    "briefings/commands/subscriptions.py: _of": "two who choose news for one reader, who has no row yet",
    "briefings/commands/subscriptions.py: news_address_make": "two addresses of one flow that are both in force",
    "training/commands/count_reminders.py: count_reminders_send": "two workers who remind of the same session",
    "collaboration/commands/invitation_mails.py: meeting_invitations_mail": "two workers who mail the same invitation",
    "training/commands/invitation_mails.py: invitations_mail": "two workers who mail the same invitation",
}
"""Where statements do nothing but wait, and what they keep apart; without words where others wait through it. Whatever is no
longer here was taken away on purpose."""


def sources() -> Iterator[tuple[str, str]]:
    for path in sorted(HOUSE.rglob("*.py")):
        place = path.relative_to(HOUSE)
        if not {"tests", "migrations", "plandoc"} & set(place.parts):
            yield place.as_posix(), path.read_text(encoding="utf-8")


def functions(source: str) -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in ast.parse(source).body:
        for inner in node.body if isinstance(node, ast.ClassDef) else [node]:
            if isinstance(inner, ast.FunctionDef):
                yield f"{node.name}.{inner.name}" if isinstance(node, ast.ClassDef) else inner.name, inner


def asks_for_a_lock(node: ast.AST) -> bool:
    return any(
        any(words in str(one.value) for words in ASKS_FOR_A_LOCK)
        if isinstance(one, ast.Constant)
        else isinstance(one, ast.Attribute) and one.attr in ASKS_FOR_A_LOCK
        for one in ast.walk(node)
    )


def is_a_lock(function: ast.FunctionDef) -> bool:
    """A function that others call to wait."""
    only_that = (
        function.returns is not None and ast.unparse(function.returns) == "None" and len(function.body) <= 2
    )
    return asks_for_a_lock(function) and (only_that or "lock" in function.name)


def only_waits(statement: ast.AST, locks: set[str]) -> bool:
    if not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call)):
        return False
    return ast.unparse(statement.value.func) in locks or asks_for_a_lock(statement)


def waiting(house: list[tuple[str, str]]) -> list[str]:
    """Only files with the words are looked into: there are many others."""
    asking = [source for _, source in house if any(words in source for words in ASKS_FOR_A_LOCK)]
    locks = {one.name for source in asking for _, one in functions(source) if is_a_lock(one)}
    return [
        f"{place}: {name}"
        for place, source in house
        if any(f"{words}(" in source for words in locks) or source in asking
        for name, function in functions(source)
        for statement in ast.walk(function)
        if only_waits(statement, locks)
    ]


@pytest.mark.slow
def test_those_who_wait_for_one_another_still_do() -> None:
    assert sorted(waiting(list(sources()))) == sorted(KEPT_APART)


def test_the_walk_sees_each_way_to_wait() -> None:
    source = """
def _lock(row: Row) -> Row:
    return Row.objects.select_for_update().get(pk=row.pk)
def last() -> None:
    '''Waits.'''
    cursor.execute("SELECT pg_advisory_xact_lock(1)")
def change():
    _lock(row)
class View:
    def post():
        last()
def looks():
    row = _lock(row)
"""
    assert waiting([("a.py", source)]) == ["a.py: last", "a.py: change", "a.py: View.post"]
