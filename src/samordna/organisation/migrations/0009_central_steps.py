from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0008_swedish_order"),
    ]

    operations = [
        migrations.AddField(
            model_name="municipality",
            name="has_central_steps",
            field=models.BooleanField(
                default=True,
                help_text="Without them a committee's decision puts its plan in force.",
                verbose_name="plans go through central review and the executive board",
            ),
        ),
    ]
