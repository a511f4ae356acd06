import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0017_words_told"),
        ("situation", "0006_workshop_link"),
    ]

    operations = [
        migrations.AddField(
            model_name="planversion",
            name="picture",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="plan_versions",
                to="situation.picture",
                verbose_name="situation picture that was taken in",
            ),
        ),
    ]
