import django.db.models.deletion
from django.db import migrations, models

from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    dependencies = [
        ("plans", "0001_squashed_0017_words_told"),
        ("situation", "0001_squashed_0009_text_lengths"),
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
