console.log("bad start");
if (Math.random() >= 0) throw new Error("sync bad");
export {};
