"""Units that merge bring their pictures along, so that there may be several in force until the next is decided."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("situation", "0002_area_kinds")]

    operations = [
        migrations.RemoveConstraint(model_name="picture", name="picture_one_at_a_time"),
        migrations.RemoveConstraint(model_name="picture", name="picture_one_in_force"),
    ]
