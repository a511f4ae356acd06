import django.db.models.deletion
from django.db import migrations, models

import samordna.core.fields
import samordna.core.order


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0012_open_guides"),
    ]

    operations = [
        migrations.CreateModel(
            name="Term",
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
                ("name", samordna.core.fields.GuardedCharField(max_length=120, verbose_name="word")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("term", "term"),
                            ("environment", "environment"),
                            ("phenomenon", "phenomenon"),
                        ],
                        default="term",
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("meaning", samordna.core.fields.GuardedTextField(verbose_name="what it means")),
                (
                    "other_forms",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="As the word may also stand in a text, with commas between.",
                        max_length=300,
                        verbose_name="other forms",
                    ),
                ),
                (
                    "source",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=200, verbose_name="source"),
                ),
                (
                    "address",
                    samordna.core.fields.GuardedURLField(blank=True, verbose_name="address of the source"),
                ),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="last reviewed")),
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
                "verbose_name": "word",
                "verbose_name_plural": "words",
                "ordering": ["kind", samordna.core.order.Swedish("name"), "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "name"),
                        name="term_name_once",
                    )
                ],
            },
        ),
    ]
