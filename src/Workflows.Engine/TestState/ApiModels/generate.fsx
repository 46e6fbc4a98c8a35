// Makes ApiModels.zip: what the operations of AWS services answer, as far as a mocked result is checked against it.
// The facts come from the service models that the package botocore carries:
//     dotnet fsi generate.fsx BOTOCORE_FOLDER/data ApiModels.zip
// For each service there is one entry, `<name>.json`, called as Step Functions calls it in `aws-sdk:<name>:<operation>`:
//     { "operations": { operation: shape }, "shapes": { shape: { "type", "members", "required", "member", "value", "enum", "min", "max" } } }

open System
open System.Collections.Generic
open System.IO
open System.IO.Compression
open System.Text.Json.Nodes

/// The services with an integration of their own, and those that workflows most often call through the SDK integration.
let services =
    """
    acm apigateway application-autoscaling athena autoscaling backup batch bedrock bedrock-agent-runtime
    bedrock-runtime cloudformation cloudfront cloudwatch codebuild codepipeline cognito-idp comprehend
    databrew datasync dynamodb ec2 ecr ecs efs eks elbv2 emr emr-containers emr-serverless events
    firehose glue iam kinesis kms lambda logs mediaconvert opensearch organizations pipes polly rds
    rds-data redshift redshift-data rekognition route53 s3 sagemaker sagemaker-runtime scheduler
    secretsmanager servicediscovery ses sesv2 sns sqs ssm stepfunctions sts textract transcribe
    translate xray
    """
        .Split([| ' '; '\n' |], StringSplitOptions.RemoveEmptyEntries)

let child (node: JsonNode) (name: string) = Option.ofObj node[name]

let text (node: JsonNode) (name: string) = node[name].GetValue<string>()

let latestModel (data: string) service =
    let folder = Directory.GetDirectories(Path.Combine(data, service)) |> Array.max
    use file = File.OpenRead(Path.Combine(folder, "service-2.json.gz"))
    use unzipped = new GZipStream(file, CompressionMode.Decompress)
    JsonNode.Parse unzipped

/// Step Functions writes the names of fields and events with a capital first letter.
let capitalized (name: string) =
    $"{Char.ToUpperInvariant name[0]}{name[1..]}"

let uncapitalized (name: string) =
    $"{Char.ToLowerInvariant name[0]}{name[1..]}"

let isDocument shape = (child shape "document").IsSome

/// The facts about a shape, and the shapes that it refers to.
let facts (shape: JsonNode) =
    let kind = if isDocument shape then "document" else text shape "type"
    let result = JsonObject()
    result["type"] <- JsonValue.Create kind

    for name in [ "enum"; "min"; "max" ] do
        child shape name |> Option.iter (fun value -> result[name] <- value.DeepClone())

    match kind with
    | "structure" ->
        let members = [ for m in (shape["members"]).AsObject() -> m.Key, text m.Value "shape" ]

        result["members"] <-
            JsonObject(
                members
                |> Seq.map (fun (name, s) -> KeyValuePair(capitalized name, JsonValue.Create s :> JsonNode))
            )

        child shape "required"
        |> Option.iter (fun names ->
            let all = [|
                for name in names.AsArray() -> JsonValue.Create(capitalized (name.GetValue<string>())) :> JsonNode
            |]

            if all.Length > 0 then
                result["required"] <- JsonArray all
        )

        result, members |> List.map snd
    | "list" ->
        let item = text shape["member"] "shape"
        result["member"] <- JsonValue.Create item
        result, [ item ]
    | "map" ->
        let value = text shape["value"] "shape"
        result["value"] <- JsonValue.Create value
        result, [ value ]
    | _ -> result, []

let entry (model: JsonNode) =
    let shapes = SortedDictionary<string, JsonNode>(StringComparer.Ordinal)

    let rec add name =
        if not (shapes.ContainsKey name) then
            let shape, others = facts model["shapes"].[name]
            shapes[name] <- shape
            List.iter add others

    let operations = SortedDictionary<string, JsonNode>(StringComparer.Ordinal)

    for operation in model["operations"].AsObject() do
        child operation.Value "output"
        |> Option.iter (fun output ->
            let name = text output "shape"
            add name
            operations[uncapitalized operation.Key] <- JsonValue.Create name
        )

    let result = JsonObject()
    result["operations"] <- JsonObject operations
    result["shapes"] <- JsonObject shapes
    result

let write (data: string) (target: string) =
    use archive = new ZipArchive(File.Create target, ZipArchiveMode.Create)

    for service in services do
        let model = latestModel data service
        let name = (text model["metadata"] "serviceId").Replace(" ", "").ToLowerInvariant()
        let zipped = archive.CreateEntry($"{name}.json", CompressionLevel.SmallestSize)
        // The same models give the same archive.
        zipped.LastWriteTime <- DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero)
        use writer = new StreamWriter(zipped.Open())
        writer.Write((entry model).ToJsonString())

match fsi.CommandLineArgs with
| [| _; data; target |] -> write data target
| _ -> eprintfn "usage: dotnet fsi generate.fsx BOTOCORE_FOLDER/data ApiModels.zip"
