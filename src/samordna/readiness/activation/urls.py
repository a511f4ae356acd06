from django.urls import path

from samordna.readiness.activation.views import correcting, log, running, starting, turning, watching

ALARM = "larm/<int:pk>/"

urlpatterns = [
    path("larm/starta/<int:route>/", starting.start, name="activation_start"),
    path(ALARM, running.show, name="activation"),
    path(f"{ALARM}steg/", running.step, name="activation_step"),
    path(f"{ALARM}anteckna/", running.note, name="activation_note"),
    path(f"{ALARM}lage/", watching.situation, name="activation_situation"),
    path(f"{ALARM}nu/", watching.now, name="activation_now"),
    path(f"{ALARM}extraordinar/", turning.extraordinary, name="activation_extraordinary"),
    path(f"{ALARM}lamna-over/", turning.hand_over, name="activation_hand_over"),
    path(f"{ALARM}stang/", turning.close, name="activation_close"),
    path(f"{ALARM}logg/", log.show, name="activation_log"),
    path(f"{ALARM}logg/<int:entry>/ratta/", correcting.correct, name="activation_correct"),
    path(f"{ALARM}logg/ladda-ner/<slug:file_format>/", log.export, name="activation_log_export"),
]
