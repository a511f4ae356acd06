import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import samordna.core.fields
import samordna.plandoc.vocabulary


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0010_follow_ups_kept_as_others"),
        ("plans", "0013_comments"),
    ]

    operations = [
        migrations.CreateModel(
            name="ChapterDemand",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("heading", samordna.core.fields.GuardedCharField(max_length=300, verbose_name="heading")),
                (
                    "instruction",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="what to write"),
                ),
                ("example", samordna.core.fields.GuardedTextField(blank=True, verbose_name="example")),
                (
                    "required",
                    models.BooleanField(default=False, verbose_name="every plan must have the chapter"),
                ),
                (
                    "words_from",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100000)],
                        verbose_name="fewest words",
                    ),
                ),
                (
                    "words_to",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100000)],
                        verbose_name="most words",
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        blank=True, editable=False, max_length=60, verbose_name="id in the document"
                    ),
                ),
            ],
            options={
                "verbose_name": "demand on a chapter",
                "verbose_name_plural": "demands on chapters",
            },
        ),
        migrations.CreateModel(
            name="TemplateChapter",
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
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("heading", samordna.core.fields.GuardedCharField(max_length=300, verbose_name="heading")),
                (
                    "instruction",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="what to write"),
                ),
                ("example", samordna.core.fields.GuardedTextField(blank=True, verbose_name="example")),
                (
                    "required",
                    models.BooleanField(default=False, verbose_name="every plan must have the chapter"),
                ),
                (
                    "words_from",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100000)],
                        verbose_name="fewest words",
                    ),
                ),
                (
                    "words_to",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(100000)],
                        verbose_name="most words",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("introduction", "Inledning"),
                            ("changes", "Förändringar"),
                            ("definitions", "Definitioner"),
                            ("environments", "Extremistmiljöer"),
                            ("organisation", "Organisation"),
                            ("roles", "Roller och ansvar"),
                            ("situation", "Lägesbild"),
                            ("goals", "Mål"),
                            ("prevention", "Förebyggande arbete"),
                            ("intervention", "Förhindrande arbete"),
                            ("exit", "Avhopparverksamhet"),
                            ("relatives", "Stöd till anhöriga"),
                            ("collaboration", "Samverkan"),
                            ("activities", "Aktiviteter"),
                            ("analysis", "Fördjupad analys"),
                            ("training", "Utbildning"),
                            ("communication", "Kommunikation"),
                            ("guide", "Hur gör jag?"),
                            ("acute", "Akuta lägen"),
                            ("follow_up", "Uppföljning"),
                            ("other", "Övrigt"),
                        ],
                        default=samordna.plandoc.vocabulary.SectionKind["OTHER"],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "writer",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="who writes"
                    ),
                ),
            ],
            options={
                "verbose_name": "chapter of the template",
                "verbose_name_plural": "chapters of the template",
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="chapterdemand",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisation.municipality",
                verbose_name="municipality",
            ),
        ),
        migrations.AddField(
            model_name="chapterdemand",
            name="version",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="demands",
                to="plans.planversion",
                verbose_name="version",
            ),
        ),
        migrations.AddField(
            model_name="templatechapter",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisation.municipality",
                verbose_name="municipality",
            ),
        ),
        migrations.AddField(
            model_name="templatechapter",
            name="unit",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisation.unit",
                verbose_name="unit that writes",
            ),
        ),
        migrations.AddField(
            model_name="chapterdemand",
            name="chapter",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="plans.templatechapter",
                verbose_name="chapter of the template",
            ),
        ),
        migrations.AddConstraint(
            model_name="templatechapter",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("words_from", None),
                    ("words_to", None),
                    ("words_from__lte", models.F("words_to")),
                    _connector="OR",
                ),
                name="templatechapter_words_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="chapterdemand",
            constraint=models.UniqueConstraint(fields=("version", "chapter"), name="chapterdemand_once"),
        ),
        migrations.AddConstraint(
            model_name="chapterdemand",
            constraint=models.UniqueConstraint(
                condition=models.Q(("key", ""), _negated=True),
                fields=("version", "key"),
                name="chapterdemand_key_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="chapterdemand",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("words_from", None),
                    ("words_to", None),
                    ("words_from__lte", models.F("words_to")),
                    _connector="OR",
                ),
                name="chapterdemand_words_in_order",
            ),
        ),
    ]
