from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plans", "0016_taken_texts")]

    operations = [
        migrations.AddField(
            model_name="takentext",
            name="words_told",
            field=models.TextField(blank=True, editable=False, verbose_name="which words came"),
        ),
    ]
