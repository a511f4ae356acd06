"""Members of forums with an address of their own are readers, and phenomena stand beside environments, as in plans."""

from typing import Any

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from samordna.core.tenancy import acting_for, acting_for_instance

ENVIRONMENTS = {"far_right", "far_left", "islamist", "lone_actors"}


def part(apps: Any, schema_editor: Any) -> None:
    with acting_for_instance():
        places = list(apps.get_model("organisation", "Municipality").objects.values_list("pk", flat=True))
    for place in places:
        with acting_for(place):
            for row in apps.get_model("briefings", "Item").objects.exclude(environments=[]):
                row.phenomena = [one for one in row.environments if one not in ENVIRONMENTS]
                row.environments = [one for one in row.environments if one in ENVIRONMENTS]
                row.save(update_fields=["environments", "phenomena"])
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies = [
        ("briefings", "0003_corrections"),
        ("collaboration", "0002_agreements"),
        ("organisation", "0015_least_inhabitants"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="digestmail",
            name="digestmail_once",
        ),
        migrations.RemoveConstraint(
            model_name="digestmail",
            name="digestmail_to_one",
        ),
        migrations.RemoveConstraint(
            model_name="subscription",
            name="subscription_once",
        ),
        migrations.RemoveConstraint(
            model_name="subscription",
            name="subscription_of_one",
        ),
        migrations.AddField(
            model_name="digestmail",
            name="member",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="collaboration.forummember",
            ),
        ),
        migrations.AddField(
            model_name="digestmail",
            name="news",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="item",
            name="phenomena",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("mixed", "Blandad eller oklar ideologi"),
                        ("fascination", "Fascination för våld"),
                        ("accelerationism", "Accelerationism"),
                        ("net", "Miljöer på nätet"),
                        ("school_attacks", "Skolattacker"),
                        ("state_actors", "Statliga aktörer"),
                    ],
                    max_length=20,
                ),
                blank=True,
                default=list,
                size=None,
                verbose_name="phenomena",
            ),
        ),
        migrations.RunPython(part, migrations.RunPython.noop),
        migrations.AddField(
            model_name="subscription",
            name="member",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="collaboration.forummember",
                verbose_name="member of a forum",
            ),
        ),
        migrations.AlterField(
            model_name="item",
            name="environments",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("far_right", "Högerextrem miljö"),
                        ("far_left", "Vänsterextrem miljö"),
                        ("islamist", "Islamistisk extremistmiljö"),
                        ("lone_actors", "Ensamagerande"),
                    ],
                    max_length=20,
                ),
                blank=True,
                default=list,
                size=None,
                verbose_name="environments",
            ),
        ),
        migrations.AddConstraint(
            model_name="digestmail",
            constraint=models.UniqueConstraint(
                condition=models.Q(("contact", None), ("member", None), ("user", None), _negated=True),
                fields=("digest", "user", "contact", "member"),
                name="digestmail_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="digestmail",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("contact", None), ("user", None)),
                    models.Q(("member", None), ("user", None)),
                    models.Q(("contact", None), ("member", None)),
                    _connector="OR",
                ),
                name="digestmail_to_one",
            ),
        ),
        migrations.AddConstraint(
            model_name="subscription",
            constraint=models.UniqueConstraint(
                fields=("municipality", "user", "contact", "member"),
                name="subscription_once",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="subscription",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("contact", None), ("member", None), ("user__isnull", False)),
                    models.Q(("contact__isnull", False), ("member", None), ("user", None)),
                    models.Q(("contact", None), ("member__isnull", False), ("user", None)),
                    _connector="OR",
                ),
                name="subscription_of_one",
            ),
        ),
    ]
