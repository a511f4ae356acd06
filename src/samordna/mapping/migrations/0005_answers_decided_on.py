from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mapping", "0004_service_name_folded"),
    ]

    operations = [
        migrations.AddField(
            model_name="analysisdecision",
            name="answers_sent_at",
            field=models.DateTimeField(editable=False, null=True, verbose_name="answers were sent"),
        ),
    ]
