import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_plain_texts"),
        ("organisation", "0008_swedish_order"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
    ]
