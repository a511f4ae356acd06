import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0010_follow_ups_kept_as_others"),
        ("plans", "0015_functions_are_asked"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="TakenText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.CharField(max_length=100, verbose_name="place")),
                ("digest", models.CharField(max_length=64, verbose_name="the words as they came")),
                (
                    "taken_from",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="the other municipality"
                    ),
                ),
                (
                    "settled_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="holds here too since"),
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
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="said to hold by",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="taken_texts",
                        to="plans.planversion",
                        verbose_name="version",
                    ),
                ),
            ],
            options={
                "verbose_name": "text from another municipality",
                "verbose_name_plural": "texts from another municipality",
                "constraints": [
                    models.UniqueConstraint(fields=("version", "place"), name="takentext_place_once")
                ],
            },
        ),
    ]
