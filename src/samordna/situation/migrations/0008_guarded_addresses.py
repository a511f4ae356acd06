"""Addresses of figures pass the guard as other texts do."""

from django.db import migrations

import samordna.core.fields


class Migration(migrations.Migration):
    dependencies = [("situation", "0007_published_pictures")]

    operations = [
        migrations.AlterField(
            model_name="allowedhost",
            name="host",
            field=samordna.core.fields.GuardedCharField(max_length=253, verbose_name="host"),
        ),
        migrations.AlterField(
            model_name="figurefetch",
            name="address",
            field=samordna.core.fields.GuardedURLField(max_length=1000, verbose_name="address"),
        ),
        migrations.AlterField(
            model_name="series",
            name="address",
            field=samordna.core.fields.GuardedURLField(blank=True, max_length=1000, verbose_name="address"),
        ),
    ]
