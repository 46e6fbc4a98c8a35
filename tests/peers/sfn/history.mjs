// Reads answers of GetExecutionHistory with the AWS SDK for JavaScript: one answer, as the AWS CLI prints it, per line of
// the standard input; per line of the standard output what the SDK has read, in the same form and order.
//
// What the service's model does not have, the SDK leaves out; so an answer that comes back whole is one.

import { createInterface } from "node:readline";
import { GetExecutionHistoryCommand, SFNClient } from "@aws-sdk/client-sfn";

// The SDK warns of versions of node that it will not support one day; nothing here is deployed.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

/** Has the SDK read a text as the service's answer, without a service. */
async function read(body) {
    const client = new SFNClient({
        region: "us-east-1",
        credentials: { accessKeyId: "none", secretAccessKey: "none" },
        requestHandler: {
            handle: async () => ({
                response: {
                    statusCode: 200,
                    headers: { "content-type": "application/x-amz-json-1.0" },
                    body: new TextEncoder().encode(body),
                },
            }),
        },
    });
    const executionArn = "arn:aws:states:us-east-1:123456789012:execution:Machine:local";
    const { $metadata, ...answer } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    return answer;
}

/** The service sends times as seconds; the CLI prints them in ISO 8601. */
const seconds = (key, value) => (key === "timestamp" ? Date.parse(value) / 1000 : value);

for await (const line of createInterface({ input: process.stdin })) {
    if (line !== "") {
        const answer = await read(JSON.stringify(JSON.parse(line, seconds)));
        process.stdout.write(JSON.stringify(answer) + "\n");
    }
}
