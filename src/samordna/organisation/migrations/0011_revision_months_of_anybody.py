import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("organisation", "0010_follow_ups_kept_as_others")]

    operations = [
        migrations.AlterField(
            model_name="municipality",
            name="revision_months",
            field=models.PositiveSmallIntegerField(
                default=24,
                help_text="The law says 24. A rule of the municipality's own may be stricter.",
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(24),
                ],
                verbose_name="months between revisions",
            ),
        ),
    ]
