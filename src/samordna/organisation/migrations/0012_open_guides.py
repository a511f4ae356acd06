from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0011_revision_months_of_anybody"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="municipality",
            name="municipality_slug_not_reserved",
        ),
        migrations.AddField(
            model_name="municipality",
            name="has_guide",
            field=models.BooleanField(
                default=False,
                editable=False,
                help_text="Set while a guide is published, so that no page has to look for one.",
                verbose_name="anybody can read its guides",
            ),
        ),
        migrations.AddConstraint(
            model_name="municipality",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "slug__in",
                        [
                            "admin",
                            "api",
                            "favicon",
                            "healthz",
                            "hur-gor-jag",
                            "inbjudan",
                            "installation",
                            "konto",
                            "logga-in",
                            "logga-ut",
                            "offline",
                            "om",
                            "sprak",
                            "sso",
                            "static",
                            "tillganglighet",
                        ],
                    ),
                    _negated=True,
                ),
                name="municipality_slug_not_reserved",
            ),
        ),
    ]
