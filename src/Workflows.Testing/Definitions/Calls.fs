namespace Workflows.Testing.Generators

open FsCheck
open FsCheck.FSharp
open Workflows

/// What Task states call, and with what: a service has to get the arguments that it needs.
module internal Calls =
    let private named (arn: string) = TaskResource.op_Implicit arn

    /// A function by its ARN, a symbol, a function of CloudFormation: they take any arguments.
    let private plain =
        Gen.oneof [
            Gen.constant (named "arn:aws:lambda:eu-central-1:123456789012:function:charge")
            Text.symbol |> Gen.map (fun name -> named $"${{{name}}}")
            Text.symbol
            |> Gen.bind (fun name ->
                Gen.elements [
                    "Ref", JsonOf.text name
                    "Fn::GetAtt", JsonOf.array [ JsonOf.text name; JsonOf.text "Arn" ]
                    "Fn::Sub", JsonOf.text $"arn:aws:lambda:${{AWS::Region}}:function:{name}"
                ]
            )
            |> Gen.map (fun intrinsic -> (TaskResource.From(JsonOf.object [ intrinsic ])).Value)
        ]

    /// A function that is invoked, with a payload.
    let private invocation payload =
        gen {
            let! name = Text.symbol
            let! payload = payload
            let arguments = [ "FunctionName", JsonOf.text $"${{{name}}}"; "Payload", payload ]
            return named "arn:aws:states:::lambda:invoke", JsonOf.object arguments
        }

    /// An action of a service, whose parameters begin with a capital.
    let private action =
        gen {
            let! name = Text.symbol
            let! size = Gen.choose (1, 100)
            let arguments = [ "TableName", JsonOf.text name; "Limit", JsonOf.integer (int64 size) ]
            return named "arn:aws:states:::aws-sdk:dynamodb:scan", JsonOf.object arguments
        }

    /// A message that is answered by the task token.
    let private message (token: string * Json) =
        gen {
            let! name = Text.symbol

            let arguments = [
                "QueueUrl", JsonOf.text $"${{{name}}}"
                "MessageBody", JsonOf.object [ token ]
            ]

            return named "arn:aws:states:::sqs:sendMessage.waitForTaskToken", JsonOf.object arguments
        }

    let private call arguments payload token =
        Gen.frequency [ 3, Gen.zip plain arguments; 1, invocation payload; 1, message token ]

    /// The resource and the arguments of a JSONata Task.
    let jsonata =
        call
            (Values.jsonataArguments [] |> Optional.json)
            (Values.jsonataObject [])
            ("token", JsonOf.expression "$states.context.Task.Token")

    /// The resource and the parameters of a JSONPath Task.
    let jsonPath =
        call (Values.payload |> Optional.json) Values.payloadTemplate ("token.$", JsonOf.text "$$.Task.Token")
