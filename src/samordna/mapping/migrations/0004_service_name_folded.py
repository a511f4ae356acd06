import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mapping", "0003_incoming_services"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="service", name="service_name_once_in_its_unit"),
        migrations.AddConstraint(
            model_name="service",
            constraint=models.UniqueConstraint(
                models.F("municipality"),
                models.F("unit"),
                django.db.models.functions.text.Lower(django.db.models.functions.text.Trim("name")),
                condition=models.Q(("removed_at", None), ("valid_to", None)),
                name="service_name_once_in_its_unit",
                nulls_distinct=False,
            ),
        ),
    ]
