"""The chain moves to a table of its own, so that an entry is written once; the seals are numbered."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0003_kept")]

    operations = [
        migrations.RunSQL("DROP TRIGGER IF EXISTS chain ON core_change", migrations.RunSQL.noop),
        migrations.RemoveConstraint("change", "change_number_once"),
        migrations.RemoveIndex("change", "change_not_yet_chained"),
        migrations.RemoveIndex("change", "change_by_time"),
        migrations.RemoveField("change", "number"),
        migrations.RemoveField("change", "content_hash"),
        migrations.RemoveField("change", "hash"),
        migrations.AddIndex(
            "change", models.Index(fields=["municipality", "-at", "-id"], name="change_by_time")
        ),
        migrations.AddIndex(
            "change", models.Index(fields=["municipality", "user", "-at", "-id"], name="change_by_user")
        ),
        migrations.AddIndex(
            "change", models.Index(fields=["municipality", "model", "-at", "-id"], name="change_by_model")
        ),
        migrations.AddIndex(
            "change",
            models.Index(
                condition=models.Q(("kind__in", ["insert", "update"]), _negated=True),
                fields=["municipality", "kind", "-at", "-id"],
                name="change_by_kind",
            ),
        ),
        migrations.AddIndex(
            "change",
            models.Index(
                condition=models.Q(("request", ""), _negated=True),
                fields=["request"],
                name="change_by_request",
            ),
        ),
        migrations.CreateModel(
            name="ChangeBatch",
            fields=[
                ("transaction", models.BigIntegerField(primary_key=True, serialize=False)),
                ("first_id", models.BigIntegerField()),
            ],
            options={
                "verbose_name": "entries of a running transaction",
                "verbose_name_plural": "entries of running transactions",
            },
        ),
        migrations.CreateModel(
            name="ChangeLink",
            fields=[
                (
                    "change",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="link",
                        serialize=False,
                        to="core.change",
                    ),
                ),
                ("chain", models.BigIntegerField()),
                ("number", models.BigIntegerField(verbose_name="number in the chain")),
                ("content_hash", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "link of a chain",
                "verbose_name_plural": "links of chains",
                "constraints": [
                    models.UniqueConstraint(fields=("chain", "number"), name="changelink_number_once")
                ],
            },
        ),
        migrations.AddField(
            "historyseal",
            "ordinal",
            models.BigIntegerField(default=0, verbose_name="number of the seal"),
            preserve_default=False,
        ),
        migrations.AlterField("historyseal", "sealed_at", models.DateTimeField(verbose_name="sealed")),
        migrations.AlterModelOptions(
            "historyseal",
            {
                "ordering": ["ordinal"],
                "verbose_name": "seal of the history",
                "verbose_name_plural": "seals of the history",
            },
        ),
        migrations.AddConstraint(
            "historyseal",
            models.UniqueConstraint(
                fields=("municipality", "ordinal"), name="historyseal_ordinal_once", nulls_distinct=False
            ),
        ),
    ]
