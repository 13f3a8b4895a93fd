#!/usr/bin/env bash
# From nothing to a job that runs every night. Run it in the root of the repository:
#   PROJECT=my-project CONFIG=lgnotes.toml examples/nightly/cloud-run/deploy.sh
# It may be run again: what is there already is left, and the job gets the new image.
set -euo pipefail
: "${PROJECT:?the id of your Google Cloud project}" "${CONFIG:?your lgnotes.toml}"
REGION=${REGION:-europe-north1}
IMAGE=$REGION-docker.pkg.dev/$PROJECT/lgnotes/lgnotes:latest
ROBOT=lgnotes@$PROJECT.iam.gserviceaccount.com
CALLER=lgnotes-timer@$PROJECT.iam.gserviceaccount.com
BUILDER=lgnotes-builder@$PROJECT.iam.gserviceaccount.com
export CLOUDSDK_CORE_PROJECT=$PROJECT # of these commands alone: your own settings stay

echo "1. The APIs that are used"
gcloud services enable drive.googleapis.com docs.googleapis.com sheets.googleapis.com \
  calendar-json.googleapis.com run.googleapis.com cloudbuild.googleapis.com \
  artifactregistry.googleapis.com secretmanager.googleapis.com cloudscheduler.googleapis.com

echo "2. The account that the job runs as, without any key, the one that starts it, and the builder"
gcloud iam service-accounts describe "$ROBOT" >/dev/null 2>&1 ||
  gcloud iam service-accounts create lgnotes --display-name="lgnotes"
gcloud iam service-accounts describe "$CALLER" >/dev/null 2>&1 ||
  gcloud iam service-accounts create lgnotes-timer --display-name="lgnotes, timer"
gcloud iam service-accounts describe "$BUILDER" >/dev/null 2>&1 ||
  gcloud iam service-accounts create lgnotes-builder --display-name="lgnotes, builder"
# The account that builds by default may do nothing, or far too much, depending on your project.
gcloud projects add-iam-policy-binding "$PROJECT" --condition=None --format=none \
  --member="serviceAccount:$BUILDER" --role=roles/cloudbuild.builds.builder

echo "3. The configuration"
gcloud secrets describe lgnotes-config >/dev/null 2>&1 ||
  gcloud secrets create lgnotes-config --replication-policy=automatic
gcloud secrets versions add lgnotes-config --data-file="$CONFIG"
gcloud secrets add-iam-policy-binding lgnotes-config \
  --member="serviceAccount:$ROBOT" --role=roles/secretmanager.secretAccessor

echo "4. The image"
gcloud artifacts repositories describe lgnotes --location="$REGION" >/dev/null 2>&1 ||
  gcloud artifacts repositories create lgnotes --repository-format=docker --location="$REGION"
gcloud builds submit --config=examples/nightly/cloud-run/cloudbuild.yaml \
  --service-account="projects/$PROJECT/serviceAccounts/$BUILDER" \
  --substitutions=_IMAGE="$IMAGE" .

echo "5. The job; another try only after a night in which it failed is left to the timer"
gcloud run jobs deploy lgnotes --image="$IMAGE" --region="$REGION" \
  --service-account="$ROBOT" --max-retries=0 --task-timeout=1h \
  --set-secrets=/config/lgnotes.toml=lgnotes-config:latest
gcloud run jobs add-iam-policy-binding lgnotes --region="$REGION" \
  --member="serviceAccount:$CALLER" --role=roles/run.invoker

echo "6. Every night at a quarter past two"
ADDRESS=https://run.googleapis.com/v2/projects/$PROJECT/locations/$REGION/jobs/lgnotes:run
VERB=create
gcloud scheduler jobs describe lgnotes --location="${SCHEDULER_REGION:-europe-west1}" \
  >/dev/null 2>&1 && VERB=update
gcloud scheduler jobs "$VERB" http lgnotes --location="${SCHEDULER_REGION:-europe-west1}" \
  --schedule="15 2 * * *" --time-zone=Europe/Stockholm --http-method=POST --uri="$ADDRESS" \
  --oauth-service-account-email="$CALLER"

echo "Share the folder (to read), the spreadsheet and the calendar (to edit) with $ROBOT, then:"
echo "  gcloud run jobs execute lgnotes --region=$REGION --args=doctor --wait"
