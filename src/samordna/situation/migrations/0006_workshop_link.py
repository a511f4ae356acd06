"""What the link for everybody at a workshop is made of."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("situation", "0005_periods_of_figures"),
    ]

    operations = [
        migrations.AddField(
            model_name="workshop",
            name="handed_out",
            field=models.CharField(blank=True, editable=False, max_length=32),
        ),
    ]
