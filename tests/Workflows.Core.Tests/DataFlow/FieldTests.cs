namespace Workflows.Core.Tests.DataFlow;

/// <summary>Each field in which something can be read is looked at, in each type of state.</summary>
public sealed class FieldTests
{
    private const string Function = "\"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:F\"";
    private const string Inner = """{"StartAt": "I", "States": {"I": {"Type": "Succeed"}}}""";
    private const string Distributed =
        """{"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}""";

    public static TheoryData<string> Jsonata =>
        [
            """ "Type": "Pass", "Output": {"a": ["{% $v %}"]}, "End": true """,
            """ "Type": "Pass", "Assign": {"a": {"b": "{% $v %}"}}, "End": true """,
            """ "Type": "Succeed", "Output": "{% $v %}" """,
            """ "Type": "Fail", "Error": "{% $v %}" """,
            """ "Type": "Fail", "Cause": "{% $v %}" """,
            """ "Type": "Wait", "Seconds": "{% $v %}", "End": true """,
            """ "Type": "Wait", "Timestamp": "{% $v %}", "End": true """,
            """ "Type": "Choice", "Choices": [{"Condition": "{% $v %}", "Next": "Z"}], "Default": "Z" """,
            """ "Type": "Choice", "Choices": [{"Condition": true, "Assign": {"a": "{% $v %}"}, "Next": "Z"}] """,
            """ "Type": "Choice", "Choices": [{"Condition": true, "Output": "{% $v %}", "Next": "Z"}] """,
            """ "Type": "Choice", "Choices": [{"Condition": false, "Next": "Z"}], "Output": "{% $v %}", "Default": "Z" """,
            $$""" "Type": "Task", {{Function}}, "Arguments": "{% $v %}", "End": true """,
            $$""" "Type": "Task", {{Function}}, "TimeoutSeconds": "{% $v %}", "End": true """,
            $$""" "Type": "Task", {{Function}}, "HeartbeatSeconds": "{% $v %}", "End": true """,
            $$""" "Type": "Task", {{Function}}, "Credentials": {"RoleArn": "{% $v %}"}, "End": true """,
            $$""" "Type": "Task", {{Function}}, "Catch": [{"ErrorEquals": ["States.ALL"], "Output": "{% $v %}", "Next": "Z"}], "End": true """,
            $$""" "Type": "Parallel", "Branches": [{{Inner}}], "Arguments": "{% $v %}", "End": true """,
            $$""" "Type": "Parallel", "Branches": [{{Inner}}], "Output": "{% $v %}", "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Inner}}, "Items": "{% $v %}", "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Inner}}, "ItemSelector": {"a": "{% $v %}"}, "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Inner}}, "MaxConcurrency": "{% $v %}", "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Inner}}, "Output": "{% $v %}", "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ToleratedFailureCount": "{% $v %}", "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ToleratedFailurePercentage": "{% $v %}", "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ItemBatcher": {"MaxItemsPerBatch": 5, "BatchInput": {"a": "{% $v %}"} }, "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ItemBatcher": {"MaxItemsPerBatch": "{% $v %}"}, "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Arguments": {"Bucket": "{% $v %}"} }, "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"MaxItems": "{% $v %}"} }, "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Arguments": {"Bucket": "{% $v %}"} }, "End": true """,
        ];

    public static TheoryData<string> JsonPath =>
        [
            """ "Type": "Pass", "InputPath": "$v", "End": true """,
            """ "Type": "Pass", "OutputPath": "$v", "End": true """,
            """ "Type": "Pass", "Parameters": {"a.$": "States.Array($v)"}, "End": true """,
            """ "Type": "Pass", "Assign": {"a.$": "$v"}, "End": true """,
            """ "Type": "Succeed", "InputPath": "$v" """,
            """ "Type": "Fail", "ErrorPath": "$v" """,
            """ "Type": "Fail", "CausePath": "States.Format('{}', $v)" """,
            """ "Type": "Wait", "SecondsPath": "$v", "End": true """,
            """ "Type": "Wait", "TimestampPath": "$v", "End": true """,
            """ "Type": "Choice", "Choices": [{"Variable": "$v", "IsString": true, "Next": "Z"}], "Default": "Z" """,
            """ "Type": "Choice", "Choices": [{"Variable": "$.a", "StringEqualsPath": "$v", "Next": "Z"}], "Default": "Z" """,
            """ "Type": "Choice", "Choices": [{"Variable": "$.a", "IsPresent": true, "Assign": {"a.$": "$v"}, "Next": "Z"}], "Default": "Z" """,
            $$""" "Type": "Task", {{Function}}, "ResultSelector": {"a.$": "$v"}, "End": true """,
            $$""" "Type": "Task", {{Function}}, "TimeoutSecondsPath": "$v", "End": true """,
            $$""" "Type": "Task", {{Function}}, "HeartbeatSecondsPath": "$v", "End": true """,
            $$""" "Type": "Task", {{Function}}, "Credentials": {"RoleArn.$": "$v"}, "End": true """,
            $$""" "Type": "Task", {{Function}}, "Catch": [{"ErrorEquals": ["States.ALL"], "Assign": {"a.$": "$v"}, "Next": "Z"}], "End": true """,
            $$""" "Type": "Parallel", "Branches": [{{Inner}}], "Parameters": {"a.$": "$v"}, "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Inner}}, "ItemsPath": "$v", "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Inner}}, "ItemSelector": {"a.$": "$v"}, "End": true """,
            $$""" "Type": "Map", "Iterator": {{Inner}}, "Parameters": {"a.$": "$v"}, "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Inner}}, "MaxConcurrencyPath": "$v", "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ToleratedFailureCountPath": "$v", "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ToleratedFailurePercentagePath": "$v", "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ItemBatcher": {"MaxItemsPerBatchPath": "$v"}, "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ItemBatcher": {"MaxInputBytesPerBatchPath": "$v"}, "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"MaxItemsPath": "$v"} }, "End": true """,
            $$""" "Type": "Map", "ItemProcessor": {{Distributed}}, "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket.$": "$v"} }, "End": true """,
        ];

    [Theory]
    [MemberData(nameof(Jsonata))]
    public void Check_JsonataFieldThatReadsAnUnsetVariable_IsReported(string state) =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'v'} : caller history [] -> A"],
            Checked.Jsonata($$""" "A": { {{state}} }, "Z": {"Type": "Succeed"} """)
        );

    [Theory]
    [MemberData(nameof(JsonPath))]
    public void Check_JsonPathFieldThatReadsAnUnsetVariable_IsReported(string state) =>
        Assert.Equal(
            ["WF0803 MissingArgument: {'v'} : caller history [] -> A"],
            Checked.JsonPath($$""" "A": { {{state}} }, "Z": {"Type": "Succeed"} """)
        );
}
