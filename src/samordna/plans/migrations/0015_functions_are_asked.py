"""Asked is a function, and no longer a person: what somebody was asked goes to the function they held nearest the plan."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

from samordna.core.tenancy import acting_for, acting_for_instance

WRITES = ("local_coordinator", "manager", "contributor")
EVERYWHERE = "central_coordinator"


def keep_questions(apps: Any, schema_editor: Any) -> None:
    """What was asked of somebody who holds no such function any more stays as a comment."""
    with acting_for_instance():
        places = list(apps.get_model("organisation", "Municipality").objects.values_list("pk", flat=True))
    for place in places:
        with acting_for(place):
            _keep_questions(apps)
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def _keep_questions(apps: Any) -> None:
    assignment = apps.get_model("accounts", "RoleAssignment")
    for row in apps.get_model("plans", "Comment").objects.exclude(asked=None):
        owner = row.version.plan.unit
        path = list(owner.path) if owner else []
        held = assignment.objects.filter(user=row.asked_id, municipality=row.municipality_id)
        fitting = [
            one
            for one in held.filter(role__in=[*WRITES, EVERYWHERE]).order_by("pk")
            if one.unit_id is None or one.unit_id in path
        ]
        if fitting:
            nearest = max(fitting, key=lambda one: path.index(one.unit_id) if one.unit_id else -1)
            row.asked_role, row.asked_unit_id = nearest.role, nearest.unit_id
            row.save(update_fields=["asked_role", "asked_unit"])


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_sign_in"),
        ("organisation", "0010_follow_ups_kept_as_others"),
        ("plans", "0014_template"),
    ]

    operations = [
        migrations.AddField(
            model_name="comment",
            name="asked_role",
            field=models.CharField(
                blank=True,
                choices=[
                    ("administrator", "Administrator"),
                    ("central_coordinator", "Central coordinator"),
                    ("local_coordinator", "Local coordinator"),
                    ("manager", "Manager"),
                    ("contributor", "Contributor"),
                    ("registrar", "Registrar"),
                    ("duty_officer", "Duty officer"),
                    ("reader", "Reader or auditor"),
                    ("partner", "Outside partner"),
                ],
                default="",
                max_length=24,
                verbose_name="who is asked",
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="asked_unit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisation.unit",
                verbose_name="unit that is asked",
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="edited_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="changed"),
        ),
        migrations.AddField(
            model_name="comment",
            name="earlier",
            field=models.JSONField(blank=True, default=list, verbose_name="earlier wordings"),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("asked_role", ""), _negated=True), ("asked_unit", None), _connector="OR"
                ),
                name="comment_asks_unit_by_role",
            ),
        ),
        migrations.RunPython(keep_questions, migrations.RunPython.noop),
        migrations.RemoveField(model_name="comment", name="asked"),
    ]
