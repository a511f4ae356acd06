import django.db.models.deletion
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
import samordna.core.order
import samordna.readiness.models.route
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [
        ("readiness", "0001_initial"),
        ("readiness", "0002_incoming_shifts_and_former_files"),
        ("readiness", "0003_what_is_taken_back"),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("organisation", "0001_squashed_0014_answering_by_link"),
        ("plans", "0001_squashed_0017_words_told"),
    ]

    operations = [
        migrations.CreateModel(
            name="AlarmRoute",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("name", samordna.core.fields.GuardedCharField(max_length=120, verbose_name="name")),
                (
                    "trigger",
                    models.CharField(
                        choices=[
                            ("socialjouren", "via Socialjouren"),
                            ("tib", "via the duty officer (TIB)"),
                            ("other", "in another way"),
                        ],
                        max_length=12,
                        verbose_name="how the alarm comes in",
                    ),
                ),
                (
                    "trigger_text",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=300, verbose_name="more about that"
                    ),
                ),
                (
                    "owner",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="The function, not a person.",
                        max_length=200,
                        verbose_name="who looks after the route",
                    ),
                ),
                (
                    "body",
                    samordna.core.fields.GuardedJSONField(
                        blank=True,
                        default=dict,
                        validators=[samordna.readiness.models.route.validate_body],
                        verbose_name="steps",
                    ),
                ),
                ("tested_on", models.DateField(blank=True, null=True, verbose_name="last tested")),
                (
                    "restricted",
                    models.BooleanField(
                        default=False,
                        help_text="Seen only by roles that may read what is restricted.",
                        verbose_name="restricted",
                    ),
                ),
                (
                    "in_use_since",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="in use since"),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="alarm_routes",
                        to="organisation.unit",
                        verbose_name="administration",
                    ),
                ),
            ],
            options={
                "verbose_name": "alarm route",
                "verbose_name_plural": "alarm routes",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        models.F("municipality"),
                        django.db.models.functions.text.Lower(django.db.models.functions.text.Trim("name")),
                        condition=models.Q(("removed_at", None)),
                        name="alarmroute_name_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Activation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("live", "live"), ("exercise", "exercise")],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "what",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="The event and the place; no person.",
                        max_length=200,
                        verbose_name="what has happened",
                    ),
                ),
                (
                    "body",
                    samordna.core.fields.GuardedJSONField(
                        default=dict, editable=False, verbose_name="the route as it was"
                    ),
                ),
                ("restricted", models.BooleanField(default=False, editable=False, verbose_name="restricted")),
                ("started_at", models.DateTimeField(editable=False, verbose_name="begun")),
                ("closed_at", models.DateTimeField(editable=False, null=True, verbose_name="closed")),
                ("mark", models.UUIDField(editable=False, verbose_name="mark of the start")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="begun by",
                    ),
                ),
                (
                    "route",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="activations",
                        to="readiness.alarmroute",
                        verbose_name="alarm route",
                    ),
                ),
            ],
            options={
                "verbose_name": "raised alarm",
                "verbose_name_plural": "raised alarms",
                "ordering": ["-started_at", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("closed_at", None)),
                        fields=["municipality"],
                        name="activation_open",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "mark"), name="activation_started_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at", None), ("closed_at__gte", models.F("started_at")), _connector="OR"
                        ),
                        name="activation_closed_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActivationEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="when")),
                ("saved_at", models.DateTimeField(auto_now_add=True, verbose_name="saved")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("started", "begun"),
                            ("called", "called"),
                            ("reached", "reached"),
                            ("not_reached", "not reached"),
                            ("done", "done"),
                            ("decided", "decided"),
                            ("escalated", "goes to the next in turn"),
                            ("informed", "informed"),
                            ("reminded", "reminded"),
                            ("noted", "note"),
                            ("taken_back", "taken back"),
                            ("extraordinary", "extraordinary event"),
                            ("handed_over", "handed over"),
                            ("closed", "closed"),
                        ],
                        max_length=16,
                        verbose_name="what happened",
                    ),
                ),
                ("step", models.CharField(blank=True, max_length=60, verbose_name="step")),
                ("attempt", models.PositiveSmallIntegerField(default=0, verbose_name="which in turn")),
                ("turn", models.PositiveIntegerField(default=0, verbose_name="which time")),
                ("answer", models.CharField(blank=True, max_length=3, verbose_name="answer")),
                (
                    "text",
                    samordna.core.fields.GuardedTextField(blank=True, max_length=4000, verbose_name="note"),
                ),
                (
                    "by_function",
                    samordna.core.fields.GuardedCharField(
                        blank=True, max_length=200, verbose_name="function"
                    ),
                ),
                ("mark", models.UUIDField(editable=False, verbose_name="mark of the entry")),
                ("restricted", models.BooleanField(default=False, verbose_name="restricted")),
                (
                    "activation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="readiness.activation",
                        verbose_name="raised alarm",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="readiness.activationevent",
                        verbose_name="corrects",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "entry of the log",
                "verbose_name_plural": "entries of the log",
                "ordering": ["at", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("activation", "mark"), name="activationevent_sent_once"),
                    models.UniqueConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "started",
                                    "called",
                                    "reached",
                                    "not_reached",
                                    "done",
                                    "decided",
                                    "escalated",
                                    "informed",
                                    "reminded",
                                    "closed",
                                ],
                            )
                        ),
                        fields=("activation", "step", "kind", "attempt", "turn"),
                        name="activationevent_told_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("answer__in", ["", "yes", "no"])), name="activationevent_answer"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AlarmLesson",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                (
                    "text",
                    samordna.core.fields.GuardedTextField(max_length=1000, verbose_name="what was learnt"),
                ),
                ("restricted", models.BooleanField(default=False, verbose_name="restricted")),
                (
                    "activation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lessons",
                        to="readiness.activation",
                        verbose_name="raised alarm",
                    ),
                ),
                (
                    "activity",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lessons_of_alarms",
                        to="plans.activity",
                        verbose_name="activity",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "lesson of an alarm",
                "verbose_name_plural": "lessons of alarms",
                "ordering": ["position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CrisisPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("title", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="title")),
                (
                    "version",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=60, verbose_name="version"),
                ),
                (
                    "owner",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="The function, not a person.",
                        max_length=200,
                        verbose_name="who looks after the plan",
                    ),
                ),
                (
                    "link",
                    samordna.core.fields.GuardedURLField(blank=True, max_length=500, verbose_name="address"),
                ),
                (
                    "file_name",
                    samordna.core.fields.GuardedCharField(
                        blank=True, editable=False, max_length=255, verbose_name="file name"
                    ),
                ),
                (
                    "content_type",
                    models.CharField(blank=True, editable=False, max_length=100, verbose_name="content type"),
                ),
                ("content", models.BinaryField(null=True, verbose_name="content")),
                (
                    "digest",
                    models.CharField(blank=True, editable=False, max_length=64, verbose_name="fingerprint"),
                ),
                (
                    "restricted",
                    models.BooleanField(
                        default=True,
                        help_text="Seen only by roles that may read what is restricted.",
                        verbose_name="restricted",
                    ),
                ),
                ("confirmed_on", models.DateField(blank=True, null=True, verbose_name="last confirmed")),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="crisis_plans",
                        to="organisation.unit",
                        verbose_name="administration",
                    ),
                ),
            ],
            options={
                "verbose_name": "crisis plan",
                "verbose_name_plural": "crisis plans",
                "ordering": ["unit", samordna.core.order.Swedish("title"), "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "unit", "title"),
                        name="crisisplan_title_once_in_its_unit",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DutyFunction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("name", samordna.core.fields.GuardedCharField(max_length=120, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("tib", "duty officer (TIB)"),
                            ("posom", "psychosocial care group (POSOM)"),
                            ("ckl", "central crisis management (CKL)"),
                            ("other", "other duty"),
                        ],
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                (
                    "note",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="good to know"
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="duties",
                        to="organisation.contactpoint",
                        verbose_name="contact point outside the roster",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="duties",
                        to="organisation.unit",
                        verbose_name="administration",
                    ),
                ),
            ],
            options={
                "verbose_name": "duty",
                "verbose_name_plural": "duties",
                "ordering": ["position", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("removed_at", None)),
                        fields=("municipality", "name", "unit"),
                        name="dutyfunction_name_once",
                        nulls_distinct=False,
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DutyShift",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("starts_at", models.DateTimeField(verbose_name="from")),
                ("ends_at", models.DateTimeField(verbose_name="until")),
                (
                    "source",
                    models.CharField(
                        blank=True, editable=False, max_length=200, verbose_name="key in the calendar"
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="shifts",
                        to="organisation.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "duty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="shifts",
                        to="readiness.dutyfunction",
                        verbose_name="duty",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "shift",
                "verbose_name_plural": "shifts",
                "ordering": ["starts_at", "pk"],
                "abstract": False,
                "indexes": [
                    models.Index(
                        condition=models.Q(("removed_at", None)),
                        fields=["duty", "starts_at"],
                        name="dutyshift_by_start",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("starts_at__lt", models.F("ends_at"))), name="dutyshift_in_order"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "answers",
                    samordna.core.fields.GuardedJSONField(blank=True, default=dict, verbose_name="answers"),
                ),
                ("finished_at", models.DateTimeField(editable=False, null=True, verbose_name="finished")),
                ("restricted", models.BooleanField(default=False, editable=False, verbose_name="restricted")),
                (
                    "activation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluation",
                        to="readiness.activation",
                        verbose_name="raised alarm",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="written by",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluation",
                "verbose_name_plural": "evaluations",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("function", samordna.core.fields.GuardedCharField(max_length=200, verbose_name="function")),
                (
                    "channel",
                    models.CharField(
                        choices=[("sms", "text message"), ("mail", "mail"), ("other", "other channel")],
                        max_length=8,
                        verbose_name="channel",
                    ),
                ),
                (
                    "subject",
                    samordna.core.fields.GuardedCharField(blank=True, max_length=200, verbose_name="subject"),
                ),
                ("text", models.TextField(blank=True, verbose_name="message")),
                ("mail", models.PositiveBigIntegerField(editable=False, null=True, verbose_name="mail")),
                ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made")),
                ("tries", models.PositiveSmallIntegerField(default=0, verbose_name="times tried")),
                ("sent_at", models.DateTimeField(editable=False, null=True, verbose_name="sent")),
                ("failed_at", models.DateTimeField(editable=False, null=True, verbose_name="given up")),
                ("error", models.CharField(blank=True, max_length=100, verbose_name="fault")),
                (
                    "acknowledged_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="acknowledged"),
                ),
                (
                    "activation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="readiness.activation",
                        verbose_name="raised alarm",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.contactpoint",
                        verbose_name="contact point",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="readiness.activationevent",
                        verbose_name="entry of the log",
                    ),
                ),
                (
                    "instead_of",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="readiness.notice",
                        verbose_name="instead of",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "notice of an alarm",
                "verbose_name_plural": "notices of alarms",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("failed_at", None), ("sent_at", None)),
                        fields=["municipality", "made_at"],
                        name="notice_waiting",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("event", "contact", "channel"),
                        name="notice_leaves_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sent_at", None), ("failed_at", None), _connector="OR"),
                        name="notice_sent_or_given_up",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlannedExercise",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("planned_on", models.DateField(verbose_name="planned for")),
                (
                    "aim",
                    samordna.core.fields.GuardedTextField(
                        blank=True, max_length=1000, verbose_name="what is to be tried"
                    ),
                ),
                (
                    "responsible",
                    samordna.core.fields.GuardedCharField(
                        blank=True,
                        help_text="The function, not a person.",
                        max_length=200,
                        verbose_name="who arranges it",
                    ),
                ),
                (
                    "activation",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planned",
                        to="readiness.activation",
                        verbose_name="raised alarm",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "route",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="planned_exercises",
                        to="readiness.alarmroute",
                        verbose_name="alarm route",
                    ),
                ),
            ],
            options={
                "verbose_name": "planned exercise",
                "verbose_name_plural": "planned exercises",
                "ordering": ["planned_on", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncomingShifts",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uploaded_at", models.DateTimeField(auto_now_add=True, verbose_name="uploaded")),
                ("name", models.CharField(max_length=255, verbose_name="file name")),
                ("content", models.JSONField(verbose_name="content")),
                (
                    "duty",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="incoming",
                        to="readiness.dutyfunction",
                        verbose_name="duty",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "uploaded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
            ],
            options={
                "verbose_name": "shifts on their way in",
                "verbose_name_plural": "shifts on their way in",
                "ordering": ["-uploaded_at"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CrisisPlanReminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sent_on", models.DateField(verbose_name="sent")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="user",
                    ),
                ),
            ],
            options={
                "verbose_name": "reminder of crisis plans",
                "verbose_name_plural": "reminders of crisis plans",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "user"), name="crisisplanreminder_one_of_user"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerCrisisFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("content_type", models.CharField(max_length=100, verbose_name="content type")),
                ("content", models.BinaryField(verbose_name="content")),
                ("mark", models.CharField(max_length=64, verbose_name="fingerprint")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="former_files",
                        to="readiness.crisisplan",
                        verbose_name="crisis plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "replaced file of a crisis plan",
                "verbose_name_plural": "replaced files of crisis plans",
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "mark"), name="formercrisisfile_once")
                ],
            },
        ),
    ]
