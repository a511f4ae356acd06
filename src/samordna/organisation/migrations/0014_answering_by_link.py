from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0013_glossary"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="municipality",
            name="municipality_slug_not_reserved",
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
                            "svara",
                            "tillganglighet",
                        ],
                    ),
                    _negated=True,
                ),
                name="municipality_slug_not_reserved",
            ),
        ),
    ]
