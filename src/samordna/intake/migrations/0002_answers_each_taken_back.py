"""Every answer about personal data can be taken back, so each is a row. What was kept of the latest ones says less and goes."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0001_squashed_0011_imported_whole"),
        ("organisation", "0001_squashed_0014_answering_by_link"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.DeleteModel(name="FindingAnswer"),
        migrations.CreateModel(
            name="FindingAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=24, verbose_name="kind of finding")),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("person", "Person that may stand here"),
                            ("ingen", "No person"),
                            ("bort", "Take out"),
                            ("ersatt", "Replace"),
                        ],
                        max_length=8,
                        verbose_name="answer",
                    ),
                ),
                ("said", models.JSONField(default=dict, verbose_name="what was answered")),
                ("rows", models.JSONField(default=list, verbose_name="how the parts were")),
                ("words", models.JSONField(default=list, verbose_name="words learnt")),
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
                    "upload",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="intake.upload",
                        verbose_name="upload",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer about personal data",
                "verbose_name_plural": "answers about personal data",
                "ordering": ["-pk"],
            },
        ),
    ]
