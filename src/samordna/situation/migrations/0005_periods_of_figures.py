"""Figures are counted by quarters too, which dates of plans have no word for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("situation", "0004_contribution_periods")]

    operations = [
        migrations.AlterField(
            model_name="figure",
            name="period",
            field=models.CharField(max_length=32, verbose_name="period"),
        ),
    ]
