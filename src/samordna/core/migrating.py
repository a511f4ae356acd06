"""Migrations whose tables are made at once. See docs/adr/0038."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import ProjectState


class MadeAtOnce(migrations.Migration):
    """What each operation needs to know of the models is worked out once for all of them.

    Django works it out anew after each operation, for every model that is tied to the one that is made or changed: here all of
    them, by the municipality. So no operation may need a state between the first and the last: no RunPython, and nothing that
    is made and changed, or changed twice.

    What is left to the end, such as references, is made here too: Django then writes that all is made in the transaction that
    makes it. A migration that stands for many would otherwise be half written where somebody stops it.
    """

    def apply(
        self, project_state: ProjectState, schema_editor: BaseDatabaseSchemaEditor, collect_sql: bool = False
    ) -> ProjectState:
        before = project_state.clone()
        if "apps" in vars(project_state):
            del project_state.apps
        after = self.mutate_state(project_state, preserve=False)
        for operation in self.operations:
            operation.database_forwards(self.app_label, schema_editor, before, after)
        for statement in schema_editor.deferred_sql:
            schema_editor.execute(statement)
        schema_editor.deferred_sql.clear()
        return after
