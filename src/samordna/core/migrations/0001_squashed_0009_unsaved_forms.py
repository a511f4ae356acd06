import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
import samordna.core.models.guard
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [
        ("core", "0001_initial"),
        ("core", "0002_history"),
        ("core", "0003_kept"),
        ("core", "0004_history_links"),
        ("core", "0005_sign_in"),
        ("core", "0006_known_words"),
        ("core", "0007_sent_forms"),
        ("core", "0008_plain_texts"),
        ("core", "0009_unsaved_forms"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("organisation", "0001_squashed_0014_answering_by_link"),
    ]

    operations = [
        migrations.CreateModel(
            name="GuardDecision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("decided_at", models.DateTimeField(auto_now_add=True, verbose_name="decided")),
                ("kind", models.CharField(max_length=24, verbose_name="kind of finding")),
                ("place", models.CharField(max_length=200, verbose_name="place")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("kept", "may stand here"),
                            ("no_person", "no person"),
                            ("function", "a function's number"),
                            ("removed", "taken out"),
                            ("replaced", "replaced by the function"),
                            ("undone", "the answer was taken back"),
                        ],
                        default="kept",
                        max_length=12,
                        verbose_name="answer",
                    ),
                ),
            ],
            options={
                "verbose_name": "decision about a finding",
                "verbose_name_plural": "decisions about findings",
                "ordering": ["-decided_at"],
            },
        ),
        migrations.CreateModel(
            name="ChangeHead",
            fields=[
                ("chain", models.BigIntegerField(primary_key=True, serialize=False)),
                ("number", models.BigIntegerField()),
                ("hash", models.CharField(max_length=64)),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="organisation.municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "end of a chain",
                "verbose_name_plural": "ends of chains",
            },
        ),
        migrations.CreateModel(
            name="HistorySeal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.BigIntegerField(verbose_name="number in the chain")),
                ("hash", models.CharField(max_length=64)),
                ("sealed_at", models.DateTimeField(verbose_name="sealed")),
                ("signature", models.CharField(max_length=200)),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                ("ordinal", models.BigIntegerField(verbose_name="number of the seal")),
            ],
            options={
                "verbose_name": "seal of the history",
                "verbose_name_plural": "seals of the history",
                "ordering": ["ordinal"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "ordinal"),
                        name="historyseal_ordinal_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="when")),
                ("transaction", models.BigIntegerField(verbose_name="transaction")),
                ("request", models.CharField(max_length=40, verbose_name="request")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("insert", "made"),
                            ("update", "changed"),
                            ("delete", "deleted"),
                            ("read", "read"),
                            ("export", "exported"),
                            ("sign_in", "signed in"),
                            ("sign_in_failed", "failed to sign in"),
                            ("account", "changed the account"),
                            ("retention", "removed by a retention rule"),
                        ],
                        max_length=16,
                        verbose_name="what happened",
                    ),
                ),
                ("model", models.CharField(max_length=60, verbose_name="kind of thing")),
                ("row_id", models.BigIntegerField(null=True, verbose_name="row")),
                ("parent_id", models.BigIntegerField(null=True, verbose_name="part of")),
                ("restricted", models.BooleanField(verbose_name="restricted")),
                ("before", models.JSONField(null=True, verbose_name="before")),
                ("after", models.JSONField(null=True, verbose_name="after")),
                ("pruned_at", models.DateTimeField(null=True, verbose_name="contents removed")),
                (
                    "municipality",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
            ],
            options={
                "verbose_name": "change",
                "verbose_name_plural": "changes",
                "ordering": ["-id"],
                "indexes": [
                    models.Index(fields=["municipality", "model", "row_id", "-id"], name="change_of_row"),
                    models.Index(fields=["municipality", "parent_id", "-id"], name="change_of_part"),
                    models.Index(fields=["municipality", "-at", "-id"], name="change_by_time"),
                    models.Index(fields=["municipality", "user", "-at", "-id"], name="change_by_user"),
                    models.Index(fields=["municipality", "model", "-at", "-id"], name="change_by_model"),
                    models.Index(
                        condition=models.Q(("kind__in", ["insert", "update"]), _negated=True),
                        fields=["municipality", "kind", "-at", "-id"],
                        name="change_by_kind",
                    ),
                    models.Index(
                        condition=models.Q(("request", ""), _negated=True),
                        fields=["request"],
                        name="change_by_request",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Kept",
            fields=[
                (
                    "key",
                    models.CharField(max_length=255, primary_key=True, serialize=False, verbose_name="key"),
                ),
                ("value", models.JSONField(verbose_name="value")),
                ("expires_at", models.DateTimeField(db_index=True, verbose_name="until")),
            ],
            options={
                "verbose_name": "kept value",
                "verbose_name_plural": "kept values",
            },
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
        migrations.CreateModel(
            name="OutgoingMail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("to", models.EmailField(max_length=254, verbose_name="to")),
                ("subject", models.CharField(max_length=200, verbose_name="subject")),
                ("text", models.TextField(verbose_name="text")),
                ("html", models.TextField(blank=True, verbose_name="HTML")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="written")),
                ("sent_at", models.DateTimeField(null=True, verbose_name="sent")),
                ("failed_at", models.DateTimeField(null=True, verbose_name="given up")),
                ("error", models.CharField(blank=True, max_length=100, verbose_name="error")),
            ],
            options={
                "verbose_name": "outgoing mail",
                "verbose_name_plural": "outgoing mails",
                "ordering": ["-pk"],
                "indexes": [models.Index(fields=["created_at"], name="outgoingmail_by_age")],
            },
        ),
        migrations.CreateModel(
            name="KnownWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("word", "word or name"),
                            ("number", "telephone number"),
                            ("domain", "mail domain"),
                        ],
                        default="word",
                        max_length=6,
                        verbose_name="kind",
                    ),
                ),
                ("text", samordna.core.models.guard.KnownTextField(max_length=200, verbose_name="text")),
                (
                    "key",
                    models.CharField(editable=False, max_length=200, verbose_name="text as it is compared"),
                ),
                ("added_at", models.DateTimeField(auto_now_add=True, verbose_name="added")),
                (
                    "added_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="added by",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "word that is no person",
                "verbose_name_plural": "words that are no persons",
                "ordering": ["key", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "kind", "key"),
                        name="knownword_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SentForm",
            fields=[
                (
                    "key",
                    models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name="key"),
                ),
                ("led_to", models.CharField(max_length=2000, verbose_name="address it led to")),
                ("expires_at", models.DateTimeField(db_index=True, verbose_name="until")),
            ],
            options={
                "verbose_name": "form that was sent",
                "verbose_name_plural": "forms that were sent",
            },
        ),
        migrations.CreateModel(
            name="UnsavedForm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("page", models.CharField(max_length=500, verbose_name="page")),
                ("form", models.CharField(max_length=500, verbose_name="form")),
                ("values", samordna.core.fields.GuardedJSONField(verbose_name="what is filled in")),
                ("kept_at", models.DateTimeField(verbose_name="kept")),
                ("expires_at", models.DateTimeField(db_index=True, verbose_name="until")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "form that is not saved",
                "verbose_name_plural": "forms that are not saved",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("user", "form", "page", "municipality"), name="unsavedform_once"
                    )
                ],
            },
        ),
        migrations.RunSQL("ALTER TABLE core_kept SET UNLOGGED", "ALTER TABLE core_kept SET LOGGED"),
    ]
