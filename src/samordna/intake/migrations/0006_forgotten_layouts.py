from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("intake", "0005_guarded_parts")]

    operations = [
        migrations.AddField(
            model_name="tablelayout",
            name="removed_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
        ),
    ]
