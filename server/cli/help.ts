/** What `tack --help` prints. */
export const help = `Tack edits pictures with a sentence.

  tack edit IMAGE INSTRUCTION [options]   edit a picture
  tack run WORKFLOW [options]             run a workflow: a .json file, or a .zip as exported,
                                          which brings its pictures and other large values
  tack worker [--device D]                take runs from the queue of the server's home too
  tack packs                              list model packs and whether they are whole
  tack packs install ID [options]         fetch a pack
  tack packs verify [ID]                  hash the files of a pack, or of all, anew
  tack packs remove ID [--purge]          remove a pack; with --purge, its downloads too
  tack packs export ID                    say how a pack is made from a checkpoint
  tack doctor [--json]                    check this machine: what models can run on, memory,
                                          disks, packs, settings, and what to do about what is
                                          missing (edits are judged in the editor, not here)
  tack clean                              free all that can be made anew
  tack backup FILE.tar.gz                 keep workflows, runs and their values in one file
  tack restore FILE.tar.gz [--replace]    bring them back
  tack --help | --version

tack edit
  --out FILE         where the result goes, a PNG; by default beside the picture, as
                     NAME-edited.png, or NAME-edited-2.png and so on when that is taken
  --pack ID          pack of the diffusion model           --mode guided|injected|plain
  --captioner ID, --writer ID
                     packs that describe the picture and write captions; by default the
                     same pack where it can, else blip-base and phi-2
  --steps N          steps of the inversion and the edit   --guidance W
  --attention ETA    pull on the structure                 --captions N   captions a side
  --shots K          examples for the language model       --seed S
  --variants V       V results with seeds S, S+1, ...: NAME-1.png, NAME-2.png, ...
  --caption TEXT     your own caption of the picture
  --before FILE, --after FILE
                     your own captions of the picture as it is and as it will be:
                     one a line, or a JSON list
  --mask FILE        white where the edit may change the picture
  --device D         auto, cuda, dml, coreml, webgpu or cpu
  --fresh            run every step anew, whatever is remembered
  --json             print one JSON object and nothing else

tack run
  --set node.param=value       a setting; a picture's file where the setting is a picture
  --override node.port=FILE    your own value of an output: .txt or .json for text, captions
                               and numbers, a picture, .safetensors or .npy for tensors
  --out DIR                    write the results there
  --device D                   auto, cuda, dml, coreml, webgpu or cpu
  --fresh                      run every node anew, whatever is remembered
  --json                       print one JSON object and nothing else

tack packs install
  --variant V        fp32, fp16, q8, q4 or q4f16, of what there is; by default the recommended one
  --from PLACE       another place: org/name or org/name@revision of the Hugging Face Hub,
                     or ./folder; with a pack.json, or an export that Tack can read as pack ID
  --accept-licence   accept the licence of the pack without being asked
  --offline          use only what the cache of the Hub holds already
  HF_TOKEN, HF_HOME, HF_HUB_CACHE, HF_ENDPOINT, HF_HUB_OFFLINE and HTTPS_PROXY are heeded.

tack restore
  --replace          give up the workflows and runs that are there already
  --rebuild          no file: bring back workflows from stored values when the database is lost

'npm start' brings up the server; while it is up, runs go through its queue, where all see them.

Ctrl-C stops after the current step, a second Ctrl-C at once. What was finished is kept and is
not computed again.

TACK_MEMORY=low lets large models take less memory and more time (docs/devices.md).

Files are kept under TACK_HOME, by default your user data folder; values take up to TACK_CACHE_GB
(4) gigabytes. Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.
`;
